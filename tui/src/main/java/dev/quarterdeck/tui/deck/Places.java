package dev.quarterdeck.tui.deck;

/**
 * Where the columns of a pane were drawn last, so that the mouse can find them.
 *
 * @param starts their first cells, counted from the inside of the pane
 * @param widths 0 for those that are left out
 * @param columns the number of each among all columns of the view
 */
record Places(int[] starts, int[] widths, int[] columns) {
    static final Places NONE = new Places(new int[0], new int[0], new int[0]);

    /** The number of the column at a cell, -1 for none. */
    int at(int x) {
        for (int i = 0; i < starts.length; i++) {
            if (widths[i] > 0 && x >= starts[i] && x < starts[i] + widths[i]) {
                return columns[i];
            }
        }
        return -1;
    }
}
