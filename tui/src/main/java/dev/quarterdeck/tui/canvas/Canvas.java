package dev.quarterdeck.tui.canvas;

import dev.quarterdeck.themes.Style;

import org.jspecify.annotations.Nullable;

/**
 * Cells to draw on. A region is a window on the same cells: it has coordinates of its own and lets
 * nothing out. Text is neutralised and cut here, so that whatever is drawn fits and is harmless.
 */
public final class Canvas {
    private final Grid grid;
    private final Rect window;
    private final Rect clip;

    public Canvas(Size size, Style base) {
        grid = new Grid(size, base);
        window = new Rect(0, 0, size.columns(), size.rows());
        clip = window;
    }

    private Canvas(Grid grid, Rect window, Rect clip) {
        this.grid = grid;
        this.window = window;
        this.clip = clip;
    }

    public Size size() {
        return new Size(window.width(), window.height());
    }

    /** The look of a cell nobody has drawn on. */
    public Style base() {
        return grid.base;
    }

    /** A window on a part of this canvas; what lies outside of either is not drawn. */
    public Canvas region(Rect part) {
        Rect moved = absolute(part);
        return new Canvas(grid, moved, clip.intersect(moved));
    }

    /**
     * Draws text in one row; control characters show as signs, a line break among them.
     *
     * @return the columns the whole text uses, those cut off at the right edge left out
     */
    public int put(int x, int y, CharSequence text, Style style) {
        Pen pen = new Pen(window.x() + x, window.y() + y, style);
        Glyphs.each(text, pen);
        return Math.max(0, Math.min(pen.column, window.right()) - window.x() - x);
    }

    /** Fills a rectangle with one cluster. */
    public void fill(Rect part, String cluster, Style style) {
        Canvas target = region(part);
        String row = cluster.repeat(part.width());
        for (int y = 0; y < part.height(); y++) {
            target.put(0, y, row, style);
        }
    }

    /** Makes a rectangle as if nobody had drawn on it. */
    public void clear(Rect part) {
        Rect seen = clip.intersect(absolute(part));
        for (int y = seen.y(); y < seen.bottom(); y++) {
            for (int x = seen.x(); x < seen.right(); x++) {
                grid.clear(x, y);
            }
        }
    }

    /** Lays a style over what is drawn already. */
    public void restyle(Rect part, Style overlay) {
        Rect seen = clip.intersect(absolute(part));
        for (int y = seen.y(); y < seen.bottom(); y++) {
            for (int x = seen.x(); x < seen.right(); x++) {
                grid.restyle(x, y, overlay);
            }
        }
    }

    /** What is at a place; a blank outside of the canvas. */
    public Cell cell(int x, int y) {
        int column = window.x() + x;
        int row = window.y() + y;
        return clip.contains(column, row)
                ? new Cell(grid.cluster(column, row), grid.style(column, row))
                : new Cell(" ", grid.base);
    }

    /** The cluster alone, for those who read every cell; the place must be on the canvas. */
    public String cluster(int x, int y) {
        return grid.cluster(window.x() + x, window.y() + y);
    }

    /** The style alone, for those who read every cell; the place must be on the canvas. */
    public Style style(int x, int y) {
        return grid.style(window.x() + x, window.y() + y);
    }

    /** Where the terminal's own cursor is to be seen; {@code null} hides it. */
    public void cursor(@Nullable Point place) {
        if (place == null) {
            grid.cursor = null;
            return;
        }
        Point moved = new Point(window.x() + place.x(), window.y() + place.y());
        grid.cursor = clip.contains(moved.x(), moved.y()) ? moved : null;
    }

    /** Where the cursor is, in coordinates of the whole screen. */
    public @Nullable Point cursor() {
        return grid.cursor;
    }

    /** The rows as text, joined by line breaks, without the blanks at their ends. */
    public String text() {
        return Picture.text(this);
    }

    /** The text, under it a letter a cell for its style, and what the letters mean. */
    public String styled() {
        return Picture.styled(this);
    }

    private Rect absolute(Rect part) {
        return new Rect(window.x() + part.x(), window.y() + part.y(), part.width(), part.height());
    }

    /** Writes cluster after cluster and stops at the right edge. */
    private final class Pen implements Glyphs.Sink {
        private final int row;
        private final Style style;
        private int column;

        Pen(int column, int row, Style style) {
            this.column = column;
            this.row = row;
            this.style = style;
        }

        @Override
        public boolean take(String cluster, int columns) {
            int right = Math.min(window.right(), clip.right());
            if (columns == 0 || row < clip.y() || row >= clip.bottom()) {
                column += columns;
                return column < right;
            }
            if (column + columns <= right) {
                write(cluster, columns);
            } else if (column < right && column >= clip.x()) {
                grid.write(column, row, " ", 1, style);
            }
            column += columns;
            return column < right;
        }

        private void write(String cluster, int columns) {
            if (column >= clip.x()) {
                grid.write(column, row, cluster, columns, style);
            } else if (column + columns > clip.x()) {
                grid.write(clip.x(), row, " ", 1, style);
            }
        }
    }
}
