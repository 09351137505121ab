package dev.quarterdeck.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
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
                step();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    // Called in a loop, which looks at everything again after each rest.
    @SuppressWarnings("WaitNotInLoop")
    private void step() throws InterruptedException {
        Entry next = entries.peek();
        if (next == null) {
            changed.await();
            return;
        }
        Duration rest = Duration.between(clock.instant(), next.due());
        if (rest.isPositive()) {
            long millis = Math.min(rest.plusMillis(1).toMillis(), LONGEST_REST.toMillis());
            boolean woken = changed.await(millis, TimeUnit.MILLISECONDS);
            assert woken || millis > 0;
            return;
        }
        entries.remove(next);
        next.action().run();
    }
}
