package dev.quarterdeck.tui.text;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A text that is read: scrolled, wrapped and searched, and in place when another takes its place.
 *
 * @param lines the whole text
 * @param port which part of it is seen
 * @param query what is searched for; null for nothing
 * @param match the line of the match that was gone to, or {@link Lines#NONE}
 * @param changed the lines that have just changed
 */
public record TextView(
        List<Rich> lines, Viewport port, @Nullable Query query, long match, Set<Long> changed) {

    public TextView {
        lines = List.copyOf(lines);
        changed = Set.copyOf(changed);
    }

    public static TextView of(List<Line> lines) {
        return new TextView(rich(lines), Viewport.at(0, false), null, Lines.NONE, Set.of());
    }

    private static List<Rich> rich(List<Line> lines) {
        return lines.stream().map(Rich::of).toList();
    }

    /** Another text at its beginning. */
    public TextView with(List<Line> other) {
        Viewport start = Viewport.at(0, port.wrap());
        return new TextView(rich(other), start, query, Lines.NONE, Set.of());
    }

    /** A newer state of the text with the same line on top; what changed shines until calmed. */
    public TextView renewed(List<Line> newer) {
        List<Rich> renewed = rich(newer);
        Changes changes = Changes.between(texts(lines), texts(renewed));
        Viewport moved =
                new Viewport(
                        changes.placeOf(port.line()),
                        port.row(),
                        port.column(),
                        port.wrap(),
                        false);
        long there = match == Lines.NONE ? match : changes.placeOf(match);
        return new TextView(renewed, moved, query, there, changes.fresh());
    }

    private static List<String> texts(List<Rich> lines) {
        return lines.stream().map(Rich::text).toList();
    }

    /** Nothing shines any more. */
    public TextView calmed() {
        return new TextView(lines, port, query, match, Set.of());
    }

    /** Scrolled down by so many rows of a window of this size, or up when negative. */
    public TextView moved(Size size, int rows) {
        return at(port.moved(all(), size, rows));
    }

    public TextView top() {
        return lines.isEmpty() ? this : at(port.top(all()));
    }

    public TextView end(Size size) {
        return at(port.resting(all(), size));
    }

    public TextView sideways(int steps) {
        return at(port.sideways(steps));
    }

    /** Long lines in several rows, or again in one. */
    public TextView otherWrap() {
        return at(port.wrapped(!port.wrap()));
    }

    /** Searched for something else, at its first match from here on; null ends the search. */
    public TextView search(@Nullable Query wanted, Size size) {
        TextView searched = new TextView(lines, port, wanted, Lines.NONE, changed);
        return wanted == null ? searched : searched.next(1, size);
    }

    /** At the next match, or with -1 at the one before, round and round. */
    public TextView next(int direction, Size size) {
        List<Long> matches = matches();
        Query wanted = query;
        if (matches.isEmpty() || wanted == null) {
            return new TextView(lines, port, query, Lines.NONE, changed);
        }
        long from = match == Lines.NONE ? port.line() - 1 : match;
        long found = direction > 0 ? matches.getFirst() : matches.getLast();
        for (long line : direction > 0 ? matches : matches.reversed()) {
            if (direction > 0 ? line > from : line < from) {
                found = line;
                break;
            }
        }
        int index = wanted.indexIn(lines.get((int) found).text());
        Viewport there = port.showing(all(), size, found, index);
        return new TextView(lines, there, query, found, changed);
    }

    /** The numbers of the lines that match, in order. */
    public List<Long> matches() {
        Query wanted = query;
        return wanted == null
                ? List.of()
                : LongStream.range(0, lines.size())
                        .filter(line -> wanted.wants(lines.get((int) line).text()))
                        .boxed()
                        .toList();
    }

    /** How many lines there are up to the last one in sight. */
    public long seen(Size size) {
        List<Row> rows = port.settled(all(), size).rows(all(), size);
        return rows.isEmpty() ? 0 : rows.getLast().number() + 1;
    }

    /** The whole text. */
    public String text() {
        return lines.stream().map(Rich::text).collect(Collectors.joining("\n"));
    }

    /** Draws what is in sight. */
    public void draw(Canvas canvas, Theme theme) {
        RichPen pen = new RichPen(canvas, theme);
        Viewport settled = port.settled(all(), canvas.size());
        int y = 0;
        for (Row row : settled.rows(all(), canvas.size())) {
            Rich line = lines.get((int) row.number());
            List<Run> lights =
                    query == null ? List.of() : query.lights(line.text(), Paint.of(Role.MATCH));
            pen.draw(0, y, line, row.from(), row.to(), Style.NONE, lights);
            if (!port.wrap()) {
                pen.edges(y, line, row);
            }
            if (changed.contains(row.number())) {
                canvas.restyle(new Rect(0, y, canvas.size().columns(), 1), changed(theme));
            }
            y++;
        }
    }

    private static Style changed(Theme theme) {
        return theme.style(Role.CHANGED);
    }

    private TextView at(Viewport other) {
        return new TextView(lines, other, query, match, changed);
    }

    private Lines all() {
        return new ListedLines(lines);
    }
}
