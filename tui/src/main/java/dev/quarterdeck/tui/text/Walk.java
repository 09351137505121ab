package dev.quarterdeck.tui.text;

import dev.quarterdeck.tui.canvas.Size;

import java.util.ArrayList;
import java.util.List;

/** Goes through lines row by row, as they are cut for a width. */
final class Walk {
    private final Lines lines;
    private final int columns;
    private final boolean wrap;

    /** A row of a line, counted from the line's first. */
    record Place(long line, int row) {}

    Walk(Lines lines, Size size, boolean wrap) {
        this.lines = lines;
        this.columns = Math.max(1, size.columns());
        this.wrap = wrap;
    }

    /** The place so many rows above; the top of all where there are not so many. */
    Place up(Place from, int rows) {
        Place at = from;
        int left = rows;
        while (left > at.row()) {
            long before = lines.before(at.line());
            if (before == Lines.NONE) {
                return new Place(at.line(), 0);
            }
            left -= at.row() + 1;
            at = new Place(before, rowsOf(before) - 1);
        }
        return new Place(at.line(), at.row() - left);
    }

    /** The place so many rows below; the last of all where there are not so many. */
    Place down(Place from, int rows) {
        Place at = from;
        int left = rows;
        while (true) {
            int below = rowsOf(at.line()) - 1 - at.row();
            if (left <= below) {
                return new Place(at.line(), at.row() + left);
            }
            long after = lines.after(at.line());
            if (after == Lines.NONE) {
                return new Place(at.line(), at.row() + below);
            }
            left -= below + 1;
            at = new Place(after, 0);
        }
    }

    /** The first row of the last screen. */
    Place bottom(int rows) {
        long last = lines.last();
        return last == Lines.NONE
                ? new Place(Lines.NONE, 0)
                : up(new Place(last, rowsOf(last) - 1), Math.max(0, rows - 1));
    }

    /** The rows seen from a place on. */
    List<Row> rows(Place from, int count, int column) {
        List<Row> rows = new ArrayList<>();
        long line = from.line();
        int part = from.row();
        while (line != Lines.NONE && rows.size() < count) {
            addRows(line, part, count, column, rows);
            part = 0;
            line = lines.after(line);
        }
        return rows;
    }

    private void addRows(long line, int part, int count, int column, List<Row> rows) {
        String text = lines.line(line).text();
        if (!wrap) {
            rows.add(new Row(line, 0, Wrap.skip(text, column), text.length()));
            return;
        }
        int[] starts = Wrap.starts(text, columns);
        for (int row = Math.min(part, starts.length - 1); row < starts.length; row++) {
            if (rows.size() == count) {
                return;
            }
            rows.add(new Row(line, row, starts[row], Wrap.end(text, starts, row)));
        }
    }

    int rowsOf(long line) {
        return wrap ? Wrap.starts(lines.line(line).text(), columns).length : 1;
    }

    /** The row of a line in which an index of its text is seen. */
    Place placeOf(long line, int index) {
        return wrap
                ? new Place(line, Wrap.rowOf(Wrap.starts(lines.line(line).text(), columns), index))
                : new Place(line, 0);
    }
}
