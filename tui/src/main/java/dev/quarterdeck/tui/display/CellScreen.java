package dev.quarterdeck.tui.display;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.TerminalScreen;

import java.io.IOException;
import java.util.BitSet;

/**
 * Lanterna's screen with its two buffers, and a quicker eye for what has changed: our characters
 * are made once for each look, so that one glance tells two apart, and rows nobody has written to
 * are passed over. (Lanterna asks each cell for the width of its character, which is 5 ms for 200
 * by 60 of them.)
 */
final class CellScreen extends TerminalScreen {
    private final FrameTerminal terminal;
    private final BitSet touched = new BitSet();

    CellScreen(FrameTerminal terminal, TextCharacter blank) throws IOException {
        super(terminal, blank);
        this.terminal = terminal;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // one instance for each character and look
    public synchronized void setCharacter(int column, int row, TextCharacter character) {
        if (getBackBuffer().getCharacterAt(column, row) != character) {
            getBackBuffer().setCharacterAt(column, row, character);
            touched.set(row);
        }
    }

    @Override
    public synchronized void refresh(RefreshType type) {
        boolean whole = type == RefreshType.COMPLETE;
        if (whole) {
            terminal.clearScreen();
            touched.set(0, getTerminalSize().getRows());
        }
        for (int row = touched.nextSetBit(0); row >= 0; row = touched.nextSetBit(row + 1)) {
            row(row, whole);
        }
        if (!touched.isEmpty()) {
            getBackBuffer().copyTo(getFrontBuffer());
            touched.clear();
        }
        terminal.flush();
    }

    @SuppressWarnings("ReferenceEquality") // one instance for each character and look
    private void row(int row, boolean whole) {
        for (int column = 0; column < getTerminalSize().getColumns(); column++) {
            TextCharacter wanted = getBackBuffer().getCharacterAt(column, row);
            if (whole || wanted != getFrontBuffer().getCharacterAt(column, row)) {
                terminal.setCursorPosition(column, row);
                terminal.setForegroundColor(wanted.getForegroundColor());
                terminal.putString(wanted.getCharacterString());
            }
        }
    }
}
