package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.widget.Align;
import dev.quarterdeck.tui.widget.ColumnShape;
import dev.quarterdeck.tui.widget.ColumnWidths;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the rows of a pane that are in sight, under their headings. */
final class PanePainter<T> {
    private static final int WIDEST_GAP = 6;

    /** The sign and what follows it: no gap is spread before them. */
    private static final int UNSPREAD = 2;

    private static final String MARK = "▐";

    private final Pane<T> pane;
    private final Canvas canvas;
    private final Theme theme;
    private final Instant now;
    private final boolean focused;
    private final int fixed;
    private final List<ViewColumn<T>> columns = new ArrayList<>();

    PanePainter(Pane<T> pane, Canvas canvas, Theme theme, Instant now, boolean focused) {
        this.pane = pane;
        this.canvas = canvas;
        this.theme = theme;
        this.now = pane.time(now);
        this.focused = focused;
        List<ViewColumn<T>> all = pane.view().visible(pane.wide());
        this.fixed = pane.view().fixed();
        columns.addAll(all.subList(0, fixed));
        columns.addAll(all.subList(Math.min(fixed + pane.scrolled(), all.size()), all.size()));
    }

    /** Draws into the inside of the pane's box; the first row takes the headings. */
    void draw() {
        List<List<Line>> cells = cells();
        int room = canvas.size().columns() - 2;
        int[] widths = pane.widths().fit(shapes(), widest(cells), room);
        int[] starts = starts(widths, room - ColumnWidths.total(widths));
        pane.drawn(new Places(starts, widths, numbers()));
        heading(widths, starts);
        for (int row = 0; row < cells.size(); row++) {
            line(row, cells.get(row), widths, starts);
        }
    }

    private int[] numbers() {
        List<ViewColumn<T>> all = pane.view().visible(pane.wide());
        return columns.stream().mapToInt(all::indexOf).toArray();
    }

    private List<ColumnShape> shapes() {
        return columns.stream().map(ViewColumn::shape).toList();
    }

    private List<List<Line>> cells() {
        Cursor cursor = pane.cursor();
        int end = Math.min(cursor.top() + canvas.size().rows() - 1, pane.rows().shown());
        List<List<Line>> cells = new ArrayList<>();
        for (int i = cursor.top(); i < end; i++) {
            T row = pane.rows().at(i);
            cells.add(columns.stream().map(column -> column.cell().apply(row, now)).toList());
        }
        return cells;
    }

    private int[] widest(List<List<Line>> cells) {
        int[] widest = new int[columns.size()];
        for (List<Line> row : cells) {
            for (int i = 0; i < widest.length; i++) {
                widest[i] = Math.max(widest[i], row.get(i).width());
            }
        }
        return widest;
    }

    /** Spreads spare room over the gaps, and what is left before the figures. */
    private int[] starts(int[] widths, int spare) {
        int shown = (int) Arrays.stream(widths).filter(width -> width > 0).count();
        int gap = 1 + Math.clamp(spare / Math.max(1, shown - 1), 0, WIDEST_GAP - 1);
        int rest = spare - (gap - 1) * Math.max(0, shown - UNSPREAD);
        int[] starts = new int[widths.length];
        int x = 1;
        boolean given = false;
        for (int i = 0; i < widths.length; i++) {
            if (!given && i >= fixed && widths[i] > 0 && figures(columns.get(i))) {
                x += rest;
                given = true;
            }
            starts[i] = x;
            x += widths[i] == 0 ? 0 : widths[i] + (i == 0 ? 1 : gap);
        }
        return starts;
    }

    private static boolean figures(ViewColumn<?> column) {
        return column.lively() || column.shape().align() == Align.RIGHT;
    }

    private void heading(int[] widths, int[] starts) {
        for (int i = 0; i < widths.length; i++) {
            ViewColumn<T> column = columns.get(i);
            Role role = column.equals(pane.sorting()) ? Role.ACCENT : Role.HEADER;
            cell(Line.of(role, column.title()), column, starts[i], 0, widths[i]);
        }
    }

    private void line(int row, List<Line> cells, int[] widths, int[] starts) {
        int index = pane.cursor().top() + row;
        String id = pane.rows().idAt(index);
        int y = row + 1;
        Rect whole = new Rect(0, y, canvas.size().columns(), 1);
        boolean selected = index == pane.cursor().index();
        if (selected) {
            canvas.restyle(whole, theme.style(focused ? Role.SELECTED : Role.SELECTED_IDLE));
        }
        for (int i = 0; i < widths.length; i++) {
            cell(cells.get(i), columns.get(i), starts[i], y, widths[i]);
            if (widths[i] > 0 && pane.lights().bright(id, columns.get(i).title(), now)) {
                canvas.restyle(new Rect(starts[i], y, widths[i], 1), theme.style(Role.CHANGED));
            }
        }
        if (pane.marks().has(id)) {
            canvas.put(0, y, MARK, theme.style(Role.MARKED));
        }
    }

    private void cell(Line line, ViewColumn<T> column, int x, int y, int width) {
        if (column.shape().align() == Align.RIGHT) {
            line.drawBefore(canvas, x + width, y, width, theme);
        } else {
            line.draw(canvas, x, y, width, theme);
        }
    }
}
