package dev.quarterdeck.tui.display;

import com.googlecode.lanterna.screen.Screen.RefreshType;

import dev.quarterdeck.themes.Style;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Size;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes of canvases the bytes that bring a terminal from one to the next. Lanterna's screen keeps
 * the two buffers and finds the changed cells, its terminal (ours) notes them, the encoder writes.
 */
final class Painter {
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String HIDE_CURSOR = "\u001b[?25l";

    private final Capabilities capabilities;
    private final Carrier carrier;
    private final Bytes out = new Bytes();
    private final Encoder encoder;
    private @Nullable Surface surface;
    private boolean lost = true;
    private boolean cursorShown;

    /** What there is once the first canvas has told its size and its ground. */
    private record Surface(CellScreen screen, FrameTerminal terminal, Looks looks) {}

    Painter(Capabilities capabilities) {
        this.capabilities = capabilities;
        carrier = new Carrier(capabilities.unicode());
        encoder = new Encoder(carrier, capabilities.erasesInColour(), out);
    }

    /** The terminal shows something else now: all is to be drawn, the cursor is hidden. */
    void lose() {
        lost = true;
        cursorShown = false;
    }

    /** The bytes of a frame; none when the terminal shows it already. */
    byte[] frame(Canvas canvas) {
        try {
            Surface on = surface(canvas);
            copy(canvas, on);
            on.screen.setCursorPosition(null);
            on.screen.refresh(lost ? RefreshType.COMPLETE : RefreshType.DELTA);
            lost = false;
            cursor(canvas.cursor());
            return out.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Surface surface(Canvas canvas) throws IOException {
        Size size = canvas.size();
        Surface on = surface;
        if (on == null || !on.looks.base.equals(canvas.base())) {
            on = make(size, canvas.base());
        } else if (!on.screen.getTerminalSize().equals(terminalSize(size))) {
            on.terminal.reset(size.columns(), size.rows(), on.looks.ground);
            on.screen.doResizeIfNecessary();
            lost = true;
        }
        if (lost) {
            encoder.lose();
        }
        if (carrier.full()) {
            carrier.forget();
            lost = true;
        }
        surface = on;
        return on;
    }

    private static com.googlecode.lanterna.TerminalSize terminalSize(Size size) {
        return new com.googlecode.lanterna.TerminalSize(size.columns(), size.rows());
    }

    private Surface make(Size size, Style base) throws IOException {
        Looks looks = new Looks(base, capabilities.depth());
        encoder.forgetLooks();
        lost = true;
        FrameTerminal terminal =
                new FrameTerminal(encoder, size.columns(), size.rows(), looks.ground);
        CellScreen screen = new CellScreen(terminal, looks.ground.character(' '));
        screen.startScreen();
        return new Surface(screen, terminal, looks);
    }

    private void copy(Canvas canvas, Surface on) {
        Size size = canvas.size();
        for (int y = 0; y < size.rows(); y++) {
            for (int x = 0; x < size.columns(); x++) {
                String cluster = canvas.cluster(x, y);
                boolean wide = x + 1 < size.columns() && canvas.cluster(x + 1, y).isEmpty();
                char carried =
                        cluster.isEmpty()
                                ? Carrier.RIGHT_HALF
                                : carrier.carry(cluster, wide ? 2 : 1);
                Look look = on.looks.of(canvas.style(x, y));
                on.screen.setCharacter(x, y, look.character(carried));
            }
        }
    }

    private void cursor(@Nullable Point place) {
        if (place == null) {
            if (cursorShown) {
                out.put(HIDE_CURSOR);
            }
        } else {
            encoder.cursor(place.x(), place.y());
            if (!cursorShown) {
                out.put(SHOW_CURSOR);
            }
        }
        cursorShown = place != null;
    }
}
