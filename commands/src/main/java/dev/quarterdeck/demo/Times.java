package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as the engine writes and reads them. */
final class Times {

    /** What the engine prints for a time that never was. */
    static final String ZERO = "0001-01-01T00:00:00Z";

    private Times() {}

    /** RFC 3339 with as many digits of the second as needed. */
    static String json(@Nullable Instant time) {
        return time == null ? ZERO : trimmed(nanos(time));
    }

    private static String trimmed(String text) {
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end) + "Z";
    }

    /** RFC 3339 with all nine digits, as before a log line. */
    static String nanos(Instant time) {
        String whole = Instant.ofEpochSecond(time.getEpochSecond()).toString();
        String digits = String.valueOf(1_000_000_000 + time.getNano());
        return whole.substring(0, whole.length() - 1) + "." + digits.substring(1) + "Z";
    }

    static long epochNanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }

    /**
     * A query's time: seconds with an optional fraction, RFC 3339, or a Go-like duration back from
     * now.
     */
    static @Nullable Instant parse(@Nullable String text, Instant now) {
        if (text == null || text.isEmpty() || text.equals("0")) {
            return null;
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return seconds(text);
        }
        return dated(text, now);
    }

    private static Instant seconds(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        String fraction = (text.substring(dot + 1) + "000000000").substring(0, 9);
        return Instant.ofEpochSecond(
                Long.parseLong(text.substring(0, dot)), Long.parseLong(fraction));
    }

    private static Instant dated(String text, Instant now) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notDated) {
            return now.minus(back(text));
        }
    }

    private static Duration back(String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeException unreadable) {
            throw new ApiError(400, "invalid value for \"since\": " + text);
        }
    }

    /** How long, in the words of the engine's own status texts. */
    static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return "Less than a second";
        }
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        return hours(Math.round(seconds / 3600.0));
    }

    private static String hours(long hours) {
        if (hours < 48) {
            return hours == 1 ? "About an hour" : hours + " hours";
        }
        if (hours < 24 * 14) {
            return hours / 24 + " days";
        }
        if (hours < 24 * 60) {
            return hours / 24 / 7 + " weeks";
        }
        return hours < 24 * 365 * 2 ? hours / 24 / 30 + " months" : hours / 24 / 365 + " years";
    }
}
