package dev.quarterdeck.tui.deck;

/** Which row is selected and which rows are in sight; the selection is an object, not a number. */
final class Cursor {
    private final LiveRows<?> rows;
    private String selected = "";
    private int index;
    private int top;
    private int height = 1;
    private boolean chosen;

    Cursor(LiveRows<?> rows) {
        this.rows = rows;
    }

    /** The id of the selected row, empty where there is none. */
    String selected() {
        return selected;
    }

    int index() {
        return index;
    }

    int top() {
        return top;
    }

    int height() {
        return height;
    }

    /** Somebody looks at the selected row: from now on it stays selected. */
    void choose() {
        chosen = true;
    }

    /** Moves by so many rows, as far as there are any. */
    void move(int by) {
        chosen = true;
        select(index + by);
    }

    void select(int to) {
        index = Math.clamp(to, 0, Math.max(0, rows.shown() - 1));
        selected = rows.shown() == 0 ? "" : rows.idAt(index);
        reveal();
    }

    /** Selects a row by its id, where it is shown. */
    boolean select(String id) {
        int at = rows.indexOf(id);
        if (at >= 0) {
            chosen = true;
            select(at);
        }
        return at >= 0;
    }

    /** Moves what is in sight, and the selection only as far as it must to stay in sight. */
    void scroll(int by) {
        chosen = true;
        top = clampTop(top + by);
        select(Math.clamp(index, top, Math.max(top, top + height - 1)));
    }

    /** Says how many rows are in sight. */
    void height(int rowsInSight) {
        if (height != Math.max(1, rowsInSight)) {
            height = Math.max(1, rowsInSight);
            reveal();
        }
    }

    /**
     * Finds the selected row again after rows came, went or moved; it keeps its place in sight.
     * While nobody has chosen a row, the first one stays selected.
     */
    void follow() {
        if (!chosen) {
            select(0);
            return;
        }
        int offset = index - top;
        int at = selected.isEmpty() ? -1 : rows.indexOf(selected);
        if (at >= 0) {
            index = at;
            top = clampTop(at - offset);
            reveal();
        } else {
            select(index);
        }
    }

    /**
     * Finds the selected row among those that a filter left; where it is none of them, the first.
     */
    void filtered() {
        if (rows.indexOf(selected) < 0) {
            index = 0;
            top = 0;
        }
        follow();
    }

    private void reveal() {
        if (index < top) {
            top = index;
        } else if (index >= top + height) {
            top = index - height + 1;
        }
        top = clampTop(top);
    }

    private int clampTop(int wanted) {
        return Math.clamp(wanted, 0, Math.max(0, rows.shown() - height));
    }
}
