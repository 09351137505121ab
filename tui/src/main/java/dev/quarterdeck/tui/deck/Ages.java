package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** How long ago, in the few letters a column has. */
final class Ages {
    private static final Duration EXACT = Duration.ofMinutes(10);
    private static final long DAYS_WITH_HOURS = 10;
    private static final long DAYS_A_YEAR = 365;

    private Ages() {}

    /** Such as {@code 4s}, {@code 4m12s}, {@code 42m}, {@code 3h12m}, {@code 2d4h}, {@code 34d}. */
    static String since(@Nullable Instant then, Instant now) {
        return then == null ? "" : of(Duration.between(then, now));
    }

    static String of(Duration given) {
        Duration age = given.isNegative() ? Duration.ZERO : given;
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return age.toSeconds() + "s";
        }
        if (age.compareTo(EXACT) < 0) {
            return two(age.toMinutes(), "m", age.toSecondsPart(), "s");
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return age.toMinutes() + "m";
        }
        return age.toDays() == 0
                ? two(age.toHours(), "h", age.toMinutesPart(), "m")
                : days(age.toDays(), age.toHoursPart());
    }

    private static String days(long days, int hours) {
        if (days < DAYS_WITH_HOURS) {
            return two(days, "d", hours, "h");
        }
        return days < 2 * DAYS_A_YEAR ? days + "d" : days / DAYS_A_YEAR + "y";
    }

    private static String two(long big, String bigUnit, long small, String smallUnit) {
        return big + bigUnit + (small == 0 ? "" : small + smallUnit);
    }
}
