package dev.quarterdeck.tui.canvas;

/** A rectangle of cells. */
public record Rect(int x, int y, int width, int height) {
    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** The first column to the right of it. */
    public int right() {
        return x + width;
    }

    /** The first row below it. */
    public int bottom() {
        return y + height;
    }

    public boolean contains(int column, int row) {
        return column >= x && column < right() && row >= y && row < bottom();
    }

    /** What both cover; empty where they do not meet. */
    public Rect intersect(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Rect(
                left,
                top,
                Math.min(right(), other.right()) - left,
                Math.min(bottom(), other.bottom()) - top);
    }

    /** The same rectangle without so many cells on each side. */
    public Rect inset(int columns, int rows) {
        return new Rect(x + columns, y + rows, width - 2 * columns, height - 2 * rows);
    }
}
