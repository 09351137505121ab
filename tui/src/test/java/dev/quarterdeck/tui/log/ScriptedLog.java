package dev.quarterdeck.tui.log;

import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log a test writes, read the way an engine lets its logs be read. */
final class ScriptedLog implements LogSource {
    static final Instant START = Instant.parse("2026-03-01T12:03:58.120Z");

    private record Entry(boolean error, long nanos, byte[] bytes) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<LogRange> asked = new ArrayList<>();
    private LogState state = new LogState.Running();
    private long now = LogRange.nanos(START);
    private int cuts;
    private boolean away;
    private int withheld;

    /** Writes one line, a millisecond after the last. */
    synchronized ScriptedLog out(String text) {
        return write(false, text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized ScriptedLog err(String text) {
        return write(true, text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized ScriptedLog write(boolean error, byte[] bytes) {
        now += 1_000_000;
        entries.add(new Entry(error, now, bytes));
        notifyAll();
        return this;
    }

    /** The next lines have this much less or more than a millisecond between them and the last. */
    synchronized ScriptedLog shift(long nanos) {
        now += nanos;
        return this;
    }

    /** Writes so many lines {@code NAME 1}, {@code NAME 2} … */
    ScriptedLog lines(String name, int count) {
        for (int i = 1; i <= count; i++) {
            out(name + " " + i);
        }
        return this;
    }

    /** Every open request breaks off, and new ones fail until the engine is back. */
    synchronized void goAway() {
        away = true;
        cuts++;
        notifyAll();
    }

    synchronized void comeBack() {
        away = false;
    }

    synchronized void end(int status) {
        state = new LogState.Ended(LogRange.instant(now), status, "run at " + now);
        notifyAll();
    }

    /** Ends with lines that those who follow are not given any more. */
    synchronized void endEarly(int status, String... lost) {
        withheld = lost.length;
        for (String line : lost) {
            out(line);
        }
        end(status);
    }

    synchronized void start() {
        state = new LogState.Running();
        notifyAll();
    }

    /** Forgets the oldest lines, as a rotated file does. */
    synchronized void rotate(int lines) {
        entries.subList(0, lines).clear();
    }

    /** What was asked so far. */
    synchronized List<LogRange> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void read(LogRange range, LogSink sink) throws InterruptedException {
        int cut = open(range);
        sink.opened();
        int at = first(range);
        for (Entry entry = next(range, at, cut); entry != null; entry = next(range, at, cut)) {
            at++;
            if (range.until() != 0 && entry.nanos() > range.until()) {
                return;
            }
            if (entry.nanos() >= range.since()) {
                sink.line(entry.error(), entry.nanos(), entry.bytes(), 0, entry.bytes().length);
            }
        }
    }

    private synchronized int open(LogRange range) {
        asked.add(range);
        if (away) {
            throw new OpsException(OpsException.Kind.UNREACHABLE, "cannot reach the engine");
        }
        return cuts;
    }

    private synchronized int first(LogRange range) {
        return range.tail() == LogRange.ALL ? 0 : (int) Math.max(0, entries.size() - range.tail());
    }

    private synchronized @Nullable Entry next(LogRange range, int at, int cut)
            throws InterruptedException {
        while (true) {
            if (cuts != cut) {
                throw new OpsException(OpsException.Kind.UNREACHABLE, "unexpected EOF");
            }
            if (at < entries.size() - (range.follow() ? withheld : 0)) {
                return entries.get(at);
            }
            if (!range.follow() || !(state instanceof LogState.Running)) {
                return null;
            }
            wait();
        }
    }

    @Override
    public synchronized LogState state() {
        if (away) {
            throw new OpsException(OpsException.Kind.UNREACHABLE, "cannot reach the engine");
        }
        return state;
    }

    @Override
    public synchronized boolean awaitStart(LogState after) throws InterruptedException {
        while (state.equals(after)) {
            wait();
        }
        return true;
    }
}
