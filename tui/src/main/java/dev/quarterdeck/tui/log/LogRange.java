package dev.quarterdeck.tui.log;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of a log.
 *
 * @param follow whether to wait for more
 * @param tail how many of the last lines, {@link #ALL} for all
 * @param since only lines from this moment on, in nanoseconds since 1970; 0 for no limit
 * @param until only lines up to this moment, likewise
 */
public record LogRange(boolean follow, long tail, long since, long until) {
    /** All lines. */
    public static final long ALL = -1;

    private static final long NANOS = 1_000_000_000L;

    /** The last lines, and what comes. */
    public static LogRange tail(long lines) {
        return new LogRange(true, lines, 0, 0);
    }

    /** Everything from the beginning on. */
    public static LogRange whole() {
        return new LogRange(true, ALL, 0, 0);
    }

    /** What was written from a moment on, and what comes. */
    public static LogRange since(long nanos) {
        return new LogRange(true, ALL, nanos, 0);
    }

    /** What was written in the last while, and what comes. */
    public static LogRange last(Duration span, Instant now) {
        return since(nanos(now.minus(span)));
    }

    /** The last lines that were written up to a moment, counted from the end of the log. */
    public static LogRange before(long until, long tail) {
        return new LogRange(false, tail, 0, until);
    }

    /** The same part without what comes. */
    LogRange still() {
        return new LogRange(false, tail, since, until);
    }

    /** A moment in nanoseconds since 1970; those of other centuries become the nearest there is. */
    static long nanos(Instant at) {
        if (at.getEpochSecond() >= Long.MAX_VALUE / NANOS) {
            return Long.MAX_VALUE;
        }
        return at.getEpochSecond() <= Long.MIN_VALUE / NANOS ? Long.MIN_VALUE : nanosOf(at);
    }

    private static long nanosOf(Instant at) {
        return at.getEpochSecond() * NANOS + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
