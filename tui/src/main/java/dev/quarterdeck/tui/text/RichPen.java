package dev.quarterdeck.tui.text;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Draws rows of rich lines, matches shining over whatever is below them. */
public final class RichPen {
    private final Canvas canvas;
    private final Theme theme;

    public RichPen(Canvas canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
    }

    /**
     * Draws the part of a line from one index to another.
     *
     * @param below what the parts without a look of their own look like
     * @param lights runs laid over the line's own, such as matches
     * @return the columns used
     */
    public int draw(int x, int y, Rich line, int from, int to, Style below, List<Run> lights) {
        NavigableSet<Integer> cuts = cuts(line.runs(), lights, from, to);
        int at = x;
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            Style style = style(line.runs(), lights, start, below);
            at += canvas.put(at, y, line.text().substring(start, end), style);
            start = end;
        }
        return at - x;
    }

    /** Shows by an ellipsis that a row goes on beyond an edge of the canvas. */
    public void edges(int y, Rich line, Row row) {
        int columns = canvas.size().columns();
        String rest =
                line.text().substring(row.from(), Math.min(row.to(), row.from() + columns + 1));
        if (row.to() - row.from() > rest.length() || Width.of(rest) > columns) {
            canvas.put(columns - 1, y, Width.ELLIPSIS, Style.NONE);
        }
        if (row.from() > 0) {
            canvas.put(0, y, Width.ELLIPSIS, Style.NONE);
        }
    }

    private static NavigableSet<Integer> cuts(List<Run> runs, List<Run> lights, int from, int to) {
        NavigableSet<Integer> cuts = new TreeSet<>();
        cuts.add(to);
        addCuts(runs, from, to, cuts);
        addCuts(lights, from, to, cuts);
        return cuts;
    }

    private static void addCuts(List<Run> runs, int from, int to, Set<Integer> cuts) {
        for (Run run : runs) {
            if (run.from() > from && run.from() < to) {
                cuts.add(run.from());
            }
            if (run.to() > from && run.to() < to) {
                cuts.add(run.to());
            }
        }
    }

    private Style style(List<Run> runs, List<Run> lights, int index, Style below) {
        return over(lights, index, over(runs, index, below));
    }

    private Style over(List<Run> runs, int index, Style below) {
        for (Run run : runs) {
            if (index >= run.from() && index < run.to()) {
                return run.paint().in(theme).over(below);
            }
        }
        return below;
    }
}
