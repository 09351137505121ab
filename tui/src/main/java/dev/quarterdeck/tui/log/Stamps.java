package dev.quarterdeck.tui.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads the time an engine puts before each line of a log. */
final class Stamps {
    /** The form all Docker engines use, {@code 2026-11-23T22:30:48.549963953Z}. */
    private static final String FORM = "0000-00-00T00:00:00.000000000Z ";

    private static final int LENGTH = 30;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2262;

    private static final int LONGEST = 40;
    private static final long NANOS = 1_000_000_000L;
    private static final long SECONDS_A_DAY = 86_400;

    private int day;
    private long dayStart;
    private long nanos;
    private int length;

    /** Reads a time at the beginning of a line; says whether there is one, and a blank after it. */
    boolean read(byte[] bytes, int from, int to) {
        try {
            if (to - from > LENGTH && isFixed(bytes, from)) {
                nanos = fixed(bytes, from);
                length = LENGTH + 1;
                return true;
            }
            return other(bytes, from, to);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Whether it has the usual form, and a year whose nanoseconds can be counted. */
    private static boolean isFixed(byte[] bytes, int from) {
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            byte found = bytes[from + i];
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        int year = number(bytes, from, 4);
        return year >= FIRST_YEAR && year < LAST_YEAR;
    }

    /** The time that was read, in nanoseconds since 1970. */
    long nanos() {
        return nanos;
    }

    /** The bytes it took, with its blank. */
    int length() {
        return length;
    }

    private long fixed(byte[] bytes, int from) {
        int date = number(bytes, from, 4) * 10_000 + number(bytes, from + 5, 2) * 100;
        date += number(bytes, from + 8, 2);
        if (date != day) {
            LocalDate read = LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
            dayStart = read.toEpochDay() * SECONDS_A_DAY;
            day = date;
        }
        int hour = number(bytes, from + 11, 2);
        int minute = number(bytes, from + 14, 2);
        long seconds = dayStart + hour * 3600L + minute * 60L + number(bytes, from + 17, 2);
        return seconds * NANOS + number(bytes, from + 20, 9);
    }

    private static int number(byte[] bytes, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private boolean other(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && end < from + LONGEST && bytes[end] != ' ') {
            end++;
        }
        if (end == to || bytes[end] != ' ') {
            return false;
        }
        String text = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
        nanos = LogRange.nanos(OffsetDateTime.parse(text).toInstant());
        length = end - from + 1;
        return true;
    }
}
