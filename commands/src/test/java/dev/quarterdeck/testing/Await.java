package dev.quarterdeck.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits until something is so that changes by itself, and for no longer than it has to.
 *
 * <p>The one place of the tests that pauses: nothing else may take it for true that something has
 * happened because time has passed.
 */
public final class Await {
    /** Longer than anything takes on a machine that does something else, too. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private Await() {}

    /**
     * Returns once the condition holds; an AssertionError says after a minute what did not come.
     */
    public static void until(String what, BooleanSupplier condition) {
        until(what, MOST, condition);
    }

    public static void until(String what, Duration most, BooleanSupplier condition) {
        until(what, most, condition, () -> "");
    }

    /** The same, with what there was instead when it did not come. */
    public static void until(String what, BooleanSupplier condition, Supplier<String> instead) {
        until(what, MOST, condition, instead);
    }

    public static void until(
            String what, Duration most, BooleanSupplier condition, Supplier<String> instead) {
        long began = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > most.toNanos()) {
                String there = instead.get();
                throw new AssertionError(
                        "waited for " + what + (there.isEmpty() ? "" : "; there was:\n" + there));
            }
            rest(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(FIRST_PAUSE) : LONGEST_PAUSE;
        }
    }

    /**
     * Returns once a thread waits for somebody else. Of a platform thread that is in a native call,
     * as most that read are, nobody can tell; a virtual thread tells.
     */
    public static void blocked(Thread thread) {
        until("a thread to wait", () -> waits(thread.getState()), () -> "" + thread.getState());
    }

    private static boolean waits(Thread.State state) {
        return switch (state) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    private static void rest(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
        if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted while it waited");
        }
    }
}
