package dev.quarterdeck.demo.cluster;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times as the API writes them, and ages as its tables show them. */
final class Ages {

    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private Ages() {}

    /** RFC 3339 in whole seconds. */
    static String time(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }

    /** RFC 3339 with six digits of the second, as leases and the scheduler's events have it. */
    static String micro(Instant at) {
        return MICROS.format(at);
    }

    static Instant parse(String text) {
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException malformed) {
            return Instant.EPOCH;
        }
    }

    static String since(String text, Instant now) {
        return text.isEmpty() ? "<unknown>" : human(Duration.between(parse(text), now));
    }

    /** As k8s.io/apimachinery's duration.HumanDuration. */
    static String human(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < -1) {
            return "<invalid>";
        }
        if (seconds < 0) {
            return "0s";
        }
        if (seconds < 60 * 2) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        if (minutes < 10) {
            return two(minutes, "m", seconds % 60, "s");
        }
        if (minutes < 60 * 3) {
            return minutes + "m";
        }
        return hours(minutes / 60, minutes % 60);
    }

    private static String hours(long hours, long minutes) {
        if (hours < 8) {
            return two(hours, "h", minutes, "m");
        }
        if (hours < 48) {
            return hours + "h";
        }
        if (hours < 24 * 8) {
            return two(hours / 24, "d", hours % 24, "h");
        }
        if (hours < 24 * 365 * 2) {
            return hours / 24 + "d";
        }
        return hours < 24 * 365 * 8
                ? two(hours / 24 / 365, "y", hours / 24 % 365, "d")
                : hours / 24 / 365 + "y";
    }

    private static String two(long large, String unit, long small, String smaller) {
        return small == 0 ? large + unit : large + unit + small + smaller;
    }
}
