package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen by itself, in the order of its times; used under the store's lock. */
final class Timeline {

    private record Entry(Instant due, long order, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
    private Instant now = Instant.EPOCH;
    private long order;

    /** The time of what is happening. */
    Instant now() {
        return now;
    }

    void at(Instant due, Runnable action) {
        entries.add(new Entry(due, order++, action));
    }

    void after(Duration rest, Runnable action) {
        at(now.plus(rest), action);
    }

    void afterMillis(long rest, Runnable action) {
        at(now.plusMillis(rest), action);
    }

    /** Lets everything happen that is due. */
    void runUntil(Instant end) {
        for (Entry next = entries.peek();
                next != null && !next.due().isAfter(end);
                next = entries.peek()) {
            entries.remove();
            now = next.due().isAfter(now) ? next.due() : now;
            next.action().run();
        }
        now = end.isAfter(now) ? end : now;
    }

    @Nullable Instant next() {
        Entry next = entries.peek();
        return next == null ? null : next.due();
    }
}
