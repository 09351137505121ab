package dev.quarterdeck.tui.log;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.text.Paint;
import dev.quarterdeck.tui.text.Query;
import dev.quarterdeck.tui.text.Rich;
import dev.quarterdeck.tui.text.RichPen;
import dev.quarterdeck.tui.text.Row;
import dev.quarterdeck.tui.text.Run;
import dev.quarterdeck.tui.widget.Frame;
import dev.quarterdeck.tui.widget.KeyBar;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws a log page. */
final class LogPainter {
    /** The screen row of the first line. */
    static final int TOP = 2;

    private static final int MARGIN = 2;

    private final Canvas canvas;
    private final Theme theme;
    private final LogView view;
    private final int columns;
    private final int rows;

    LogPainter(Canvas canvas, Theme theme, LogView view) {
        this.canvas = canvas;
        this.theme = theme;
        this.view = view;
        this.columns = canvas.size().columns();
        this.rows = canvas.size().rows();
    }

    void draw(String title, String chosen, String part) {
        firstRow(chosen.isEmpty() ? title : title + "  " + chosen, part);
        Rect box = new Rect(0, 1, columns, rows - 2);
        new Frame(canvas.size()).box(box, true).draw(canvas, theme);
        border();
        List<Row> seen = view.rows();
        for (int i = 0; i < seen.size() && i < rows - 4; i++) {
            row(seen.get(i), TOP + i);
        }
        if (seen.isEmpty()) {
            Line.of(Role.MUTED, empty()).draw(canvas, MARGIN, TOP, columns - 2 * MARGIN, theme);
        }
    }

    private String empty() {
        if (view.filter().active()) {
            return "no line matches; Esc shows all";
        }
        if (!view.session().loaded()) {
            return "asking the engine …";
        }
        boolean live = view.session().standing() == Batch.Standing.LIVE;
        return live ? "nothing written yet; new lines appear here" : "no lines";
    }

    private void firstRow(String title, String part) {
        canvas.fill(new Rect(0, 0, columns, 1), " ", theme.style(Role.STATUS));
        Line right = figures(part);
        int room = columns - 2;
        Line left = Line.of(Role.STRONG, title);
        right = right.width() + left.width() + 2 > room ? standing() : right;
        right.drawBefore(canvas, columns - 1, 0, room, theme);
        left.draw(canvas, 1, 0, room - right.width() - 1, theme);
    }

    private Line figures(String part) {
        LogStore store = view.session().store();
        String count = "   %s lines   %s".formatted(number(store.count()), size(store.length()));
        String disk = store.onDisk() > 0 ? "   " + number(store.onDisk()) + " on disk" : "";
        return standing().plus(Role.MUTED, part + count + disk);
    }

    private Line standing() {
        return switch (view.session().standing()) {
            case LIVE -> Line.EMPTY;
            case ENDED -> Line.of(Role.MUTED, "ended   ");
            case AWAY -> Line.of(Role.ERROR, "engine away   ");
            case GONE -> Line.of(Role.WARNING, "removed   ");
        };
    }

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of bytes for people. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 999_950
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private void border() {
        Line right = filterState().plus(searchState()).plus(scrollState());
        int room = columns - 6;
        right.drawBefore(canvas, columns - 2, 1, room, theme);
        Line.of(Role.TITLE_FOCUSED, " Log ").draw(canvas, 2, 1, room - right.width(), theme);
    }

    private Line filterState() {
        Query query = view.filter().query();
        if (query == null) {
            return Line.EMPTY;
        }
        String around = view.context() == 0 ? "" : " ±" + view.context();
        String count = " " + number(view.filter().hits().count());
        return Line.of(Role.ACCENT, " filter " + query.typed() + around)
                .plus(Role.MUTED, count + unfinished(view.filter()) + " ");
    }

    private Line searchState() {
        Query query = view.search().query();
        if (query == null) {
            return Line.EMPTY;
        }
        Hits hits = view.search().hits();
        String which =
                hits.contains(view.match()) ? number(hits.ordinal(view.match())) + " of " : "";
        String count = hits.count() == 0 ? "no match" : which + number(hits.count());
        return Line.of(Role.ACCENT, " /" + query.typed())
                .plus(Role.TEXT, " " + count + unfinished(view.search()) + " ");
    }

    private String unfinished(Finder finder) {
        return finder.searching(view.session().store()) ? "…" : "";
    }

    private Line scrollState() {
        if (view.port().following()) {
            return Line.of(Role.MUTED, " following ");
        }
        String more = view.session().detached() ? "newer" : "+" + number(view.fresh()) + " new";
        boolean news = view.fresh() > 0 || view.session().detached();
        return news
                ? Line.of(Role.MUTED, " ")
                        .plus(Role.BADGE, " " + more + " ↓ ")
                        .plus(Role.MUTED, " ")
                : Line.of(Role.MUTED, " paused ");
    }

    private void row(Row row, int y) {
        Rich line = view.lines().line(row.number());
        Style below = below(view.lines().kind(row.number()));
        Canvas inside = canvas.region(new Rect(MARGIN, y, columns - 2 * MARGIN, 1));
        List<Run> lights = lights(row.number(), line);
        boolean marked = view.marks().contains(row.number());
        if (row.number() == view.match() || marked) {
            Role role = row.number() == view.match() ? Role.SELECTED : Role.SELECTED_IDLE;
            canvas.restyle(new Rect(1, y, columns - 2, 1), theme.style(role));
        }
        RichPen pen = new RichPen(inside, theme);
        pen.draw(0, 0, line, row.from(), row.to(), below, lights);
        if (!view.look().wrap()) {
            pen.edges(0, line, row);
        }
        if (marked) {
            canvas.put(1, y, "▌", theme.style(Role.MARKED));
        }
    }

    private Style below(Kind kind) {
        Role role = kind == Kind.ERROR ? Role.STDERR : Role.TEXT;
        return new Style(theme.style(role).foreground(), null, theme.style(role).emphasis());
    }

    private List<Run> lights(long number, Rich line) {
        Query query = view.search().query();
        if (query == null || !view.lines().real(number)) {
            return List.of();
        }
        int indent = view.lines().indent(number);
        String searched = line.text().substring(indent);
        List<Run> lights = new ArrayList<>();
        for (Run run : query.lights(searched, Paint.of(Role.MATCH))) {
            lights.add(new Run(run.from() + indent, run.to() + indent, run.paint()));
        }
        return lights;
    }

    void lastRow(@Nullable Prompt prompt, String notice, Keymap keymap) {
        int y = rows - 1;
        canvas.fill(new Rect(0, y, columns, 1), " ", theme.style(Role.STATUS));
        if (prompt != null) {
            type(prompt, y);
        } else if (!notice.isEmpty()) {
            Line.of(Role.STRONG, notice).draw(canvas, 1, y, columns - 2, theme);
        } else {
            List<Binding> bindings = new ArrayList<>(keymap.in(Where.LOGS));
            keymap.in(Where.EVERYWHERE).stream()
                    .filter(binding -> binding.action() == Action.HELP)
                    .forEach(bindings::add);
            KeyBar.draw(canvas, y, columns, bindings, theme);
        }
    }

    private void type(Prompt prompt, int y) {
        String label = prompt.purpose().label();
        Line line = Line.of(Role.KEY, label).plus(Role.STRONG, prompt.text());
        line.draw(canvas, 1, y, columns - 2, theme);
        String before = label + prompt.text().substring(0, prompt.edit().cursor());
        canvas.cursor(new Point(Math.min(columns - 1, 1 + Width.of(before)), y));
    }

    void help(Keymap keymap) {
        List<Binding> bindings = keymap.in(Where.LOGS);
        int width = Math.min(columns - 4, 62);
        int height = Math.min(rows - 2, bindings.size() + 2);
        Rect box = new Rect((columns - width) / 2, (rows - height) / 2, width, height);
        canvas.fill(box, " ", theme.style(Role.DIALOG));
        Canvas inside = canvas.region(box);
        new Frame(inside.size()).box(new Rect(0, 0, width, height), true).draw(inside, theme);
        Line.of(Role.TITLE_FOCUSED, " Keys ").draw(inside, 2, 0, width - 4, theme);
        for (int i = 0; i < Math.min(bindings.size(), height - 2); i++) {
            Binding binding = bindings.get(i);
            Line.of(Role.KEY, Width.fit(binding.keyNames(), 10))
                    .plus(Role.TEXT, " " + binding.words())
                    .draw(inside, 2, 1 + i, width - 4, theme);
        }
        canvas.restyle(box, new Style(null, theme.style(Role.DIALOG).background(), Set.of()));
    }
}
