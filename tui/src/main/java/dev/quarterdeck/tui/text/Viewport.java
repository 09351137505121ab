package dev.quarterdeck.tui.text;

import dev.quarterdeck.tui.canvas.Size;

import java.util.List;

/**
 * Which part of the lines is seen. It is held by the number of its first line, so that lines which
 * come or go elsewhere do not move the text under the reader.
 *
 * @param line the number of the first line seen
 * @param row how many rows of that line are above the screen
 * @param column how far it is scrolled to the right
 * @param wrap whether long lines go on in the next row
 * @param following whether the end is kept in sight
 */
public record Viewport(long line, int row, int column, boolean wrap, boolean following) {
    private static final int STEP = 16;

    /** At the end, and staying there. */
    public static Viewport following(boolean wrap) {
        return new Viewport(Lines.NONE, 0, 0, wrap, true);
    }

    /** At this line. */
    public static Viewport at(long line, boolean wrap) {
        return new Viewport(line, 0, 0, wrap, false);
    }

    /** The same view on lines that may have changed: at the end when following, else in place. */
    public Viewport settled(Lines lines, Size size) {
        if (lines.isEmpty()) {
            return this;
        }
        if (following || line == Lines.NONE) {
            Walk.Place bottom = walk(lines, size).bottom(size.rows());
            return new Viewport(bottom.line(), bottom.row(), column, wrap, following);
        }
        long near = lines.nearest(line);
        int part = near == line ? Math.min(row, walk(lines, size).rowsOf(near) - 1) : 0;
        return new Viewport(near, part, column, wrap, false);
    }

    /** Scrolled down by so many rows, or up by as many when negative; no longer following. */
    public Viewport moved(Lines lines, Size size, int rows) {
        Viewport now = settled(lines, size);
        if (lines.isEmpty()) {
            return now;
        }
        Walk walk = walk(lines, size);
        Walk.Place from = new Walk.Place(now.line, now.row);
        Walk.Place to = rows < 0 ? walk.up(from, -rows) : walk.down(from, rows);
        return now.to(rows > 0 ? earlier(to, walk.bottom(size.rows())) : to);
    }

    /** At the very first line. */
    public Viewport top(Lines lines) {
        return new Viewport(lines.first(), 0, 0, wrap, false);
    }

    /** At the end, and staying there. */
    public Viewport bottom() {
        return new Viewport(line, row, column, wrap, true);
    }

    /** At the end, and not staying there. */
    public Viewport resting(Lines lines, Size size) {
        Viewport end = bottom().settled(lines, size);
        return new Viewport(end.line, end.row, column, wrap, false);
    }

    /** With this part of a line in sight, moved only when it is not. */
    public Viewport showing(Lines lines, Size size, long number, int index) {
        Viewport now = settled(lines, size);
        Walk.Place place = walk(lines, size).placeOf(number, index);
        boolean seen =
                now.rows(lines, size).stream()
                        .anyMatch(r -> r.number() == number && (!wrap || r.part() == place.row()));
        Viewport there =
                seen
                        ? now.to(new Walk.Place(now.line, now.row))
                        : now.to(walk(lines, size).up(place, size.rows() / 3))
                                .notBelow(lines, size);
        return there.showingColumn(index, size);
    }

    private Viewport notBelow(Lines lines, Size size) {
        return to(earlier(new Walk.Place(line, row), walk(lines, size).bottom(size.rows())));
    }

    private Viewport showingColumn(int index, Size size) {
        boolean seen = index >= column && index < column + size.columns() - 1;
        int start = wrap || seen ? column : Math.max(0, index - size.columns() / 2);
        return new Viewport(line, row, start, wrap, following);
    }

    /** The other way of showing long lines, with the same line on top. */
    public Viewport wrapped(boolean yes) {
        return new Viewport(line, 0, 0, yes, following);
    }

    /** A step to the right, or to the left when negative; nothing where lines wrap. */
    public Viewport sideways(int steps) {
        int to = wrap ? 0 : Math.max(0, column + steps * STEP);
        return new Viewport(line, row, to, wrap, following);
    }

    /** The rows in sight. */
    public List<Row> rows(Lines lines, Size size) {
        return lines.isEmpty()
                ? List.of()
                : walk(lines, size).rows(new Walk.Place(line, row), size.rows(), column);
    }

    /** Whether the last line is in sight. */
    public boolean atEnd(Lines lines, Size size) {
        List<Row> rows = rows(lines, size);
        return rows.size() < size.rows() || rows.getLast().number() == lines.last();
    }

    private Walk walk(Lines lines, Size size) {
        return new Walk(lines, size, wrap);
    }

    private Viewport to(Walk.Place place) {
        return new Viewport(place.line(), place.row(), column, wrap, false);
    }

    private static Walk.Place earlier(Walk.Place one, Walk.Place other) {
        boolean first =
                one.line() < other.line() || one.line() == other.line() && one.row() < other.row();
        return first ? one : other;
    }
}
