package dev.quarterdeck.tui.log;

import dev.quarterdeck.tui.text.Lines;
import dev.quarterdeck.tui.text.Rich;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of a log as they are shown: all of them, or those a filter and its context leave. A row
 * before the first and one after the last tell of lines that are not here.
 */
final class LogLines implements Lines {
    private static final int REMEMBERED = 512;

    private final LogSession session;
    private final LogStore store;
    private final Shaper shaper;
    private final Finder filter;
    private final int context;
    private final Map<Long, Rich> shaped = new Memory();

    LogLines(LogSession session, Shaper shaper, Finder filter, int context) {
        this.session = session;
        this.store = session.store();
        this.shaper = shaper;
        this.filter = filter;
        this.context = context;
    }

    @Override
    public long first() {
        return after(store.first() - 2);
    }

    @Override
    public long last() {
        return before(store.end() + 1);
    }

    @Override
    public long after(long number) {
        if (number < store.first() - 1 && !above().isEmpty()) {
            return store.first() - 1;
        }
        long next = lineFrom(Math.max(number + 1, store.first()));
        boolean below = next == NONE && number < store.end() && !below().isEmpty();
        return below ? store.end() : next;
    }

    @Override
    public long before(long number) {
        if (number > store.end() && !below().isEmpty()) {
            return store.end();
        }
        long previous = lineUpTo(Math.min(number - 1, store.end() - 1));
        boolean above = previous == NONE && number >= store.first() && !above().isEmpty();
        return above ? store.first() - 1 : previous;
    }

    private long lineFrom(long next) {
        if (next >= store.end()) {
            return NONE;
        }
        if (!filter.active()) {
            return next;
        }
        long hit = filter.hits().atOrAfter(next - context);
        return hit == Hits.NONE ? NONE : inside(Math.max(next, hit - context));
    }

    private long lineUpTo(long previous) {
        if (store.isEmpty() || previous < store.first()) {
            return NONE;
        }
        if (!filter.active()) {
            return previous;
        }
        long hit = filter.hits().atOrBefore(previous + context);
        return hit == Hits.NONE ? NONE : inside(Math.min(previous, hit + context));
    }

    private long inside(long number) {
        return real(number) ? number : NONE;
    }

    /** Whether there is a line of this number, and not only a row that tells of others. */
    boolean real(long number) {
        return number >= store.first() && number < store.end();
    }

    @Override
    public Rich line(long number) {
        if (!real(number)) {
            return Shaper.note(number < store.first() ? above() : below());
        }
        Rich known = shaped.get(number);
        if (known != null) {
            return known;
        }
        LogStore.Placed place = store.at(number);
        Rich line = shaper.shown(place.chunk(), (int) (number - place.first()));
        shaped.put(number, line);
        return line;
    }

    /** Where in a shown line the text begins that is searched. */
    int indent(long number) {
        LogStore.Placed place = store.at(number);
        return shaper.indent(place.chunk(), (int) (number - place.first()));
    }

    Kind kind(long number) {
        if (!real(number)) {
            return Kind.NOTE;
        }
        LogStore.Placed place = store.at(number);
        return place.chunk().kind((int) (number - place.first()));
    }

    /** Numbers may have come to mean other lines. */
    void forget() {
        shaped.clear();
    }

    private String above() {
        if (store.isEmpty()) {
            return "";
        }
        if (session.paging()) {
            return "reading older lines …";
        }
        if (!session.trouble().isEmpty()) {
            return "older lines cannot be read: " + session.trouble();
        }
        if (store.droppedAbove() > 0) {
            return dropped(store.droppedAbove());
        }
        return session.beginning() ? "the log begins here" : "";
    }

    private String below() {
        return store.droppedBelow() > 0 ? dropped(store.droppedBelow()) : "";
    }

    private String dropped(long lines) {
        return LogPainter.number(lines) + " lines dropped: " + session.limit();
    }

    /** The lines last shaped. */
    private static final class Memory extends LinkedHashMap<Long, Rich> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Rich> eldest) {
            return size() > REMEMBERED;
        }
    }
}
