package dev.quarterdeck.text;

import java.io.IOException;
import java.util.Arrays;

/**
 * The lines of a {@link TabWriter} that wait for others. A table of ten thousand lines waits as a
 * whole: so all text is one, and of a cell there are only two numbers.
 */
final class TabLines {
    private final TabWriter.Measure measure;
    private final StringBuilder text = new StringBuilder();

    /** Of each cell the end of its text. */
    private int[] ends = new int[64];

    /** Of each cell its width, or the width's complement where a tab ended it. */
    private int[] widths = new int[64];

    /** Of each line its first cell. */
    private int[] firsts = new int[16];

    private int cells;
    private int last;

    TabLines(TabWriter.Measure measure) {
        this.measure = measure;
    }

    /** How many lines there are, the unfinished one among them. */
    int count() {
        return last + 1;
    }

    void append(char c) {
        text.append(c);
    }

    /** Whether there is text that no cell has yet. */
    boolean inCell() {
        return text.length() > start(cells);
    }

    void endCell(boolean tab) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
            widths = Arrays.copyOf(widths, 2 * cells);
        }
        int width = measure.of(text, start(cells), text.length());
        ends[cells] = text.length();
        widths[cells++] = tab ? ~width : width;
    }

    void endLine() {
        last++;
        if (last == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * last);
        }
        firsts[last] = cells;
    }

    void clear() {
        text.setLength(0);
        cells = 0;
        last = 0;
    }

    /** How many cells a line has. */
    int cells(int line) {
        return (line == last ? cells : firsts[line + 1]) - firsts[line];
    }

    int width(int line, int column) {
        int width = widths[firsts[line] + column];
        return width < 0 ? ~width : width;
    }

    boolean tab(int line, int column) {
        return widths[firsts[line] + column] < 0;
    }

    boolean empty(int line, int column) {
        int cell = firsts[line] + column;
        return start(cell) == ends[cell];
    }

    void write(int line, int column, Appendable out) throws IOException {
        int cell = firsts[line] + column;
        out.append(text, start(cell), ends[cell]);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }
}
