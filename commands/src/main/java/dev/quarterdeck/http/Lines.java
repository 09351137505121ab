package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;

/** The idle connections to one server. */
public final class Lines implements AutoCloseable {
    private static final int MOST = 4;
    private static final long LONGEST_IDLE_NANOSECONDS = 20_000_000_000L;

    private record Idle(Line line, long since) {}

    private final ArrayDeque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    /** A connection that may still be alive, or null. */
    synchronized @Nullable Line take() {
        for (Idle last = idle.pollLast(); last != null; last = idle.pollLast()) {
            if (System.nanoTime() - last.since < LONGEST_IDLE_NANOSECONDS) {
                return last.line;
            }
            last.line.connection().close();
        }
        return null;
    }

    synchronized void give(Line line) {
        if (closed || idle.size() == MOST) {
            line.connection().close();
        } else {
            idle.addLast(new Idle(line, System.nanoTime()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(one -> one.line.connection().close());
        idle.clear();
    }
}
