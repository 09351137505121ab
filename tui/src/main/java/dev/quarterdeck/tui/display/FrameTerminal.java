package dev.quarterdeck.tui.display;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.Terminal;
import com.googlecode.lanterna.terminal.TerminalResizeListener;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/**
 * The terminal Lanterna's screen draws on: it only notes what the next frame is to show; the
 * encoder sends it. Nothing is typed here, and what Lanterna's modifiers say a {@link Look} says.
 */
final class FrameTerminal implements Terminal {
    private final Encoder encoder;
    private Look ground;
    private Sheet shown;
    private Sheet next;
    private Look look;
    private int x;
    private int y;
    private boolean starting;
    private @Nullable TerminalResizeListener listener;

    FrameTerminal(Encoder encoder, int columns, int rows, Look ground) {
        this.encoder = encoder;
        this.ground = ground;
        look = ground;
        shown = new Sheet(columns, rows, ground);
        next = new Sheet(columns, rows, ground);
    }

    /** Begins anew with a size and a ground; Lanterna is told, and draws all of it. */
    void reset(int columns, int rows, Look newGround) {
        ground = newGround;
        look = newGround;
        shown = new Sheet(columns, rows, newGround);
        next = new Sheet(columns, rows, newGround);
        if (listener != null) {
            listener.onResized(this, getTerminalSize());
        }
    }

    /** Lanterna clears when it starts, and again for its first frame: once will do. */
    @Override
    public void clearScreen() {
        if (starting) {
            starting = false;
            return;
        }
        encoder.clear(shown, ground);
        next.fill(' ', ground);
    }

    @Override
    public void setCursorPosition(int column, int row) {
        x = column;
        y = row;
    }

    @Override
    public void setCursorPosition(TerminalPosition position) {
        setCursorPosition(position.getColumn(), position.getRow());
    }

    @Override
    public void putCharacter(char c) {
        next.set(x, y, c, look);
        x++;
    }

    @Override
    public void putString(String string) {
        putCharacter(string.charAt(0));
    }

    @Override
    public void setForegroundColor(TextColor color) {
        look = color instanceof Look known ? known : ground;
    }

    @Override
    public void flush() {
        encoder.encode(shown, next);
    }

    @Override
    public TerminalSize getTerminalSize() {
        return new TerminalSize(next.columns, next.rows);
    }

    @Override
    public TerminalPosition getCursorPosition() {
        return new TerminalPosition(x, y);
    }

    @Override
    public void addResizeListener(TerminalResizeListener added) {
        listener = added;
    }

    @Override
    public void removeResizeListener(TerminalResizeListener removed) {
        listener = null;
    }

    @Override
    public void enterPrivateMode() {
        starting = true;
    }

    @Override
    public void exitPrivateMode() {}

    @Override
    public void setCursorVisible(boolean visible) {}

    @Override
    public void enableSGR(SGR sgr) {}

    @Override
    public void disableSGR(SGR sgr) {}

    @Override
    public void resetColorAndSGR() {}

    @Override
    public void setBackgroundColor(TextColor color) {}

    @Override
    public void bell() {}

    @Override
    public void close() {}

    @Override
    public byte[] enquireTerminal(int timeout, TimeUnit unit) {
        return new byte[0];
    }

    @Override
    public TextGraphics newTextGraphics() {
        throw new UnsupportedOperationException("draw on a canvas");
    }

    @Override
    public @Nullable KeyStroke pollInput() {
        return null;
    }

    @Override
    public KeyStroke readInput() {
        throw new UnsupportedOperationException("keys come by the decoder");
    }
}
