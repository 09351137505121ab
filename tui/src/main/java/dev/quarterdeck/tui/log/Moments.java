package dev.quarterdeck.tui.log;

import dev.quarterdeck.text.Neutral;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of lines as the reader's clock has them. */
final class Moments {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final double SECONDS = 1e11;
    private static final double MILLIS = 1e14;
    private static final double MICROS = 1e17;

    private Moments() {}

    static String of(Instant at, ZoneId zone) {
        return SHORT.format(at.atZone(zone));
    }

    /** A time as programs write it into JSON: a text, or a number since 1970 in some unit. */
    static String of(@Nullable Object written, ZoneId zone) {
        if (written instanceof Number number) {
            return of(instant(number.doubleValue()), zone);
        }
        String text = String.valueOf(written);
        try {
            return of(OffsetDateTime.parse(text).toInstant(), zone);
        } catch (DateTimeException other) {
            // Some other way to write a time is shown as it is.
            return Neutral.line(text);
        }
    }

    private static Instant instant(double number) {
        double seconds =
                number < SECONDS
                        ? number
                        : number < MILLIS
                                ? number / 1e3
                                : number < MICROS ? number / 1e6 : number / 1e9;
        return Instant.ofEpochMilli(Math.round(seconds * 1e3));
    }
}
