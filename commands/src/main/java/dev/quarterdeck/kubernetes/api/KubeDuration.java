package dev.quarterdeck.kubernetes.api;

import java.time.Duration;
import java.time.Instant;

/** Ages as kubectl writes them (apimachinery pkg/util/duration, HumanDuration). */
public final class KubeDuration {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    private KubeDuration() {}

    /** The time from one moment to another, in one or two units. */
    public static String human(Instant from, Instant to) {
        // Go cuts the fraction off towards zero.
        long seconds = Duration.between(from, to).toMillis() / 1000;
        if (seconds < -1) {
            return "<invalid>";
        }
        if (seconds < 0) {
            return "0s";
        }
        if (seconds < 2 * MINUTE) {
            return seconds + "s";
        }
        if (seconds < 10 * MINUTE) {
            return two(seconds / MINUTE, "m", seconds % MINUTE, "s");
        }
        if (seconds < 3 * HOUR) {
            return seconds / MINUTE + "m";
        }
        if (seconds < 8 * HOUR) {
            return two(seconds / HOUR, "h", seconds % HOUR / MINUTE, "m");
        }
        return days(seconds);
    }

    private static String days(long seconds) {
        if (seconds < 2 * DAY) {
            return seconds / HOUR + "h";
        }
        if (seconds < 8 * DAY) {
            return two(seconds / DAY, "d", seconds % DAY / HOUR, "h");
        }
        if (seconds < 2 * YEAR) {
            return seconds / DAY + "d";
        }
        return seconds < 8 * YEAR
                ? two(seconds / YEAR, "y", seconds % YEAR / DAY, "d")
                : seconds / YEAR + "y";
    }

    private static String two(long large, String unit, long small, String smaller) {
        return small == 0 ? large + unit : large + unit + small + smaller;
    }
}
