package dev.quarterdeck.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What will happen by itself, and when; run under the world's lock, which it shares. */
final class Agenda {

    /** A clock that is set by hand is looked at this often. */
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    private record Entry(Instant due, long order, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
    private final ReentrantLock lock;
    private final Condition changed;
    private final Clock clock;
    private long order;
    private boolean closed;

    Agenda(ReentrantLock lock, Clock clock) {
        this.lock = lock;
        this.changed = lock.newCondition();
        this.clock = clock;
    }

    void at(Instant due, Runnable action) {
        lock.lock();
        try {
            entries.add(new Entry(due, order++, action));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void begin() {
        Thread.ofVirtual().name("demo-agenda").start(this::run);
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                awaitDue();
                runDue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void awaitDue() throws InterruptedException {
        long nanos = rest();
        while (!closed && nanos > 0) {
            changed.awaitNanos(nanos);
            nanos = rest();
        }
    }

    private long rest() {
        Entry next = entries.peek();
        if (next == null) {
            return Duration.ofHours(1).toNanos();
        }
        Duration rest = Duration.between(clock.instant(), next.due());
        return rest.compareTo(LONGEST_REST) < 0 ? rest.toNanos() : LONGEST_REST.toNanos();
    }

    private void runDue() {
        Entry next = entries.poll();
        if (next != null && !closed) {
            next.action().run();
        }
    }
}
