package dev.quarterdeck.tui.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Stands between the thread that reads a log and the one that hands on what was read: lines gather
 * into chunks, and the reader is held when nobody takes them.
 */
final class Inbox {
    private static final int CHUNK = 64 * 1024;
    private static final long HELD_BACK = 1 << 20;

    private final List<Chunk> ready = new ArrayList<>();
    private final Deque<Chunk> recent = new ArrayDeque<>();
    private Chunk.Builder open = new Chunk.Builder();
    private long waiting;
    private long latest;
    private boolean woken;
    private boolean closed;

    /** Adds a line; waits while too much is waiting already. */
    synchronized void line(int origin, boolean error, long nanos, byte[] bytes, int from, int to)
            throws InterruptedException {
        while (waiting > HELD_BACK) {
            wait();
        }
        latest = Math.max(latest, nanos);
        add(error ? Kind.ERROR : Kind.OUT, origin, nanos, bytes, from, to);
    }

    /** Adds a line that tells what happened to the log. */
    synchronized void note(long nanos, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(Kind.NOTE, 0, nanos, bytes, 0, bytes.length);
    }

    /** No more lines will come. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** There is something to know, though there may be no line. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Whether it is closed and everything was taken. */
    synchronized boolean done() {
        return closed && waiting == 0;
    }

    /** All lines since the last call, once there are any; none when closed or woken. */
    synchronized List<Chunk> take() throws InterruptedException {
        while (waiting == 0 && !closed && !woken) {
            wait();
        }
        woken = false;
        finish();
        List<Chunk> taken = List.copyOf(ready);
        ready.clear();
        waiting = 0;
        notifyAll();
        return taken;
    }

    /** The last lines that came in, by which a later request knows where to go on. */
    synchronized Seen seen() {
        finish();
        return Seen.tail(List.copyOf(recent));
    }

    private void add(Kind kind, int origin, long nanos, byte[] bytes, int from, int to) {
        open.add(kind, origin, nanos, bytes, from, to);
        if (waiting == 0) {
            notifyAll();
        }
        waiting += 1L + to - from;
        if (open.size() >= CHUNK) {
            finish();
        }
    }

    private void finish() {
        if (open.isEmpty()) {
            return;
        }
        Chunk chunk = open.build();
        ready.add(chunk);
        remember(chunk);
        open = new Chunk.Builder();
    }

    /**
     * Keeps as many chunks as {@link Seen#tail} reads; by the times of lines alone, for what is
     * told between them has the time of another clock.
     */
    private void remember(Chunk chunk) {
        if (firstLine(chunk) == chunk.count()) {
            return;
        }
        recent.addLast(chunk);
        while (recent.size() > 1 && old(recent)) {
            recent.removeFirst();
        }
    }

    private boolean old(Deque<Chunk> chunks) {
        var all = chunks.iterator();
        all.next();
        Chunk second = all.next();
        return second.stamp(firstLine(second)) < latest - 3 * Seen.MARGIN;
    }

    private static int firstLine(Chunk chunk) {
        int at = 0;
        while (at < chunk.count() && chunk.kind(at) == Kind.NOTE) {
            at++;
        }
        return at;
    }
}
