package dev.quarterdeck.tui.log;

import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.text.Lines;
import dev.quarterdeck.tui.text.Query;
import dev.quarterdeck.tui.text.Row;
import dev.quarterdeck.tui.text.Viewport;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is seen of a log, and what is looked for in it. Belongs to the loop's thread. */
final class LogView {
    private static final int PAGE = 1000;
    private static final int FILTERED_PAGE = 10_000;
    private static final int[] CONTEXTS = {0, 1, 3, 10};

    private final ZoneId zone;
    private final Finder search = new Finder("search");
    private final Finder filter = new Finder("filter");
    private final Set<Long> marks = new TreeSet<>();
    private LogSession session;
    private Look look = Look.FIRST;
    private LogLines lines;
    private Viewport port = Viewport.following(false);
    private Size size;
    private int context;
    private long read;
    private long match = Lines.NONE;
    private int pending;
    private boolean upwards;

    LogView(LogSession session, ZoneId zone, Size size) {
        this.session = session;
        this.zone = zone;
        this.size = size;
        this.lines = shape();
    }

    /** Shows another reading of the log; what is looked for stays. */
    void open(LogSession other, boolean following) {
        session = other;
        marks.clear();
        match = Lines.NONE;
        read = 0;
        boolean wrap = look.wrap();
        port = following ? Viewport.following(wrap) : Viewport.at(0, wrap);
        reshape();
    }

    LogSession session() {
        return session;
    }

    LogLines lines() {
        return lines;
    }

    Look look() {
        return look;
    }

    Viewport port() {
        return port;
    }

    Size size() {
        return size;
    }

    Finder search() {
        return search;
    }

    Finder filter() {
        return filter;
    }

    int context() {
        return context;
    }

    long match() {
        return match;
    }

    Set<Long> marks() {
        return marks;
    }

    List<Row> rows() {
        return port.rows(lines, size);
    }

    /** Lines that came since the end was last in sight. */
    long fresh() {
        return port.following() ? 0 : Math.max(0, session.store().end() - read);
    }

    void resize(Size other) {
        size = other;
    }

    void look(Look other) {
        port = other.wrap() == look.wrap() ? port : port.wrapped(other.wrap());
        look = other;
        reshape();
    }

    void scroll(int rows) {
        port = port.moved(lines, size, rows);
        upwards = rows < 0;
    }

    void sideways(int steps) {
        port = port.sideways(steps);
    }

    void top() {
        port = port.top(lines);
        upwards = true;
    }

    /** Shows the end and stays there. */
    void follow() {
        port = port.bottom();
    }

    /** Stays where it is, whatever comes. */
    void rest() {
        port = port.resting(lines, size);
    }

    /** Looks for something else in all lines; nothing for null. */
    void search(@Nullable Query query) {
        search.look(query, shaper(), anchor());
        match = Lines.NONE;
        pending = 0;
    }

    /** Shows only lines that pass; all for null. */
    void filter(@Nullable Query query) {
        filter.look(query, shaper(), anchor());
        reshape(false);
    }

    /** More lines around those that pass, or none again after the most. */
    void widen() {
        int next = 0;
        while (CONTEXTS[next] != context) {
            next++;
        }
        context = CONTEXTS[(next + 1) % CONTEXTS.length];
        reshape(false);
    }

    /** Goes to the nearest match upwards, what is in sight included; else downwards. */
    void firstMatch() {
        List<Row> rows = rows();
        long from = rows.isEmpty() ? Lines.NONE : rows.getLast().number();
        if (!jump(shownHit(from, -1)) && !search.searching(session.store())) {
            jump(shownHit(from, 1));
        } else if (match == Lines.NONE) {
            pending = -1;
        }
    }

    /** Goes to the next match, or the one before when negative; says whether there is one. */
    boolean nextMatch(int direction) {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return false;
        }
        boolean seen = rows.stream().anyMatch(row -> row.number() == match);
        long edge = direction > 0 ? rows.getFirst().number() - 1 : rows.getLast().number() + 1;
        boolean found = jump(shownHit((seen ? match : edge) + direction, direction));
        pending = found || !search.searching(session.store()) ? 0 : direction;
        return found || pending != 0;
    }

    /** What was found may be what was waited for. */
    void found() {
        if (pending != 0 && search.hits().count() > 0) {
            boolean first = match == Lines.NONE;
            int direction = pending;
            pending = 0;
            if (first) {
                firstMatch();
            } else {
                nextMatch(direction);
            }
        }
    }

    private long shownHit(long from, int direction) {
        Hits hits = search.hits();
        long hit = direction > 0 ? hits.atOrAfter(from) : hits.atOrBefore(from);
        while (hit != Hits.NONE && lines.nearest(hit) != hit) {
            hit = direction > 0 ? hits.atOrAfter(hit + 1) : hits.atOrBefore(hit - 1);
        }
        return hit;
    }

    private boolean jump(long number) {
        Query query = search.query();
        if (number == Hits.NONE || query == null || !lines.real(number)) {
            return false;
        }
        match = number;
        int indent = lines.indent(number);
        int index = query.indexIn(lines.line(number).text().substring(indent)) + indent;
        port = port.showing(lines, size, number, index);
        return true;
    }

    /** Marks the match in sight or else the last line in sight, or takes its mark away. */
    void mark() {
        List<Row> rows = rows();
        boolean seen = rows.stream().anyMatch(row -> row.number() == match);
        if (!rows.isEmpty()) {
            mark(seen ? match : rows.getLast().number());
        }
    }

    /** Marks a line, or takes its mark away. */
    void mark(long number) {
        if (lines.real(number) && !marks.remove(number)) {
            marks.add(number);
        }
    }

    /** The marked lines, or those in sight where none is marked. */
    List<String> copied() {
        Set<Long> wanted = new TreeSet<>(marks);
        if (wanted.isEmpty()) {
            rows().forEach(row -> wanted.add(row.number()));
        }
        return wanted.stream()
                .filter(lines::real)
                .map(number -> lines.line(number).text())
                .toList();
    }

    /** The work that writes all lines, or those that pass the filter, into a file. */
    Save save(Path file, boolean replace) {
        Hits hits = filter.active() ? filter.hits().copy() : null;
        return new Save(file, session.store().snapshot(), hits, context, look.times(), replace);
    }

    /** Lines came or went: the view stays in place, and what is missing around it is asked for. */
    List<Effect> settle() {
        lines.forget();
        port = port.settled(lines, size);
        if (port.following() || atEnd()) {
            read = session.store().end();
        }
        session.goOn(firstKept());
        List<Effect> effects = new ArrayList<>(session.spill(anchor()));
        search.next(session.store()).ifPresent(effects::add);
        filter.next(session.store()).ifPresent(effects::add);
        if (upwards && nearTop()) {
            effects.addAll(session.older(filter.active() ? FILTERED_PAGE : PAGE));
        }
        upwards = false;
        if (session.detached() && atEnd()) {
            effects.addAll(session.attach());
        }
        return effects;
    }

    private boolean atEnd() {
        return port.atEnd(lines, size);
    }

    private boolean nearTop() {
        long first = lines.first();
        long near = first;
        for (int i = 0; i < size.rows() && near != Lines.NONE; i++) {
            near = lines.after(near);
        }
        return near == Lines.NONE || port.line() <= near;
    }

    /** The first line that must not be dropped. */
    long firstKept() {
        return port.following() ? Long.MAX_VALUE : port.line();
    }

    /** The last line that must not be dropped. */
    long lastKept() {
        List<Row> rows = rows();
        return rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().number();
    }

    private long anchor() {
        return port.following() ? session.store().end() : port.line();
    }

    private Shaper shaper() {
        return new Shaper(look, zone, session.origins());
    }

    private LogLines shape() {
        return new LogLines(session, shaper(), filter, context);
    }

    private void reshape() {
        reshape(true);
        search.look(search.query(), shaper(), anchor());
        filter.look(filter.query(), shaper(), anchor());
    }

    private void reshape(boolean all) {
        lines = shape();
        if (all) {
            pending = 0;
        }
    }
}
