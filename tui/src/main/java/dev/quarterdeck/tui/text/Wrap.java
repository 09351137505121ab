package dev.quarterdeck.tui.text;

import dev.quarterdeck.text.Clusters;
import dev.quarterdeck.text.Width;

/** Cuts a line into rows of so many columns. */
final class Wrap {
    private static final int ONE_COLUMN_EACH = 0x300;

    private Wrap() {}

    /** The index each row begins at; there is always one row. */
    static int[] starts(String text, int columns) {
        return simple(text) ? even(text.length(), columns) : measured(text, columns);
    }

    /** The number of the row an index is in. */
    static int rowOf(int[] starts, int index) {
        int row = starts.length - 1;
        while (row > 0 && starts[row] > index) {
            row--;
        }
        return row;
    }

    static int end(String text, int[] starts, int row) {
        return row + 1 < starts.length ? starts[row + 1] : text.length();
    }

    /** The index at which a text goes on after so many columns. */
    static int skip(String text, int columns) {
        return simple(text) ? Math.min(columns, text.length()) : Width.fitting(text, columns);
    }

    private static int[] even(int length, int columns) {
        int[] starts = new int[Math.max(1, (length + columns - 1) / columns)];
        for (int row = 0; row < starts.length; row++) {
            starts[row] = row * columns;
        }
        return starts;
    }

    private static int[] measured(String text, int columns) {
        int[] starts = new int[text.length() + 1];
        int rows = 1;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            int width = Width.ofCluster(text.subSequence(at, end));
            if (used > 0 && used + width > columns) {
                starts[rows++] = at;
                used = 0;
            }
            used += width;
            at = end;
        }
        return java.util.Arrays.copyOf(starts, rows);
    }

    private static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ONE_COLUMN_EACH) {
                return false;
            }
        }
        return true;
    }
}
