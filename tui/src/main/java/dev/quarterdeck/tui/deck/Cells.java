package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a server's table, as texts and as what they sort by. */
final class Cells {
    private static final Pattern LAPSE = Pattern.compile("(?:\\d+[smhdy])+");
    private static final Pattern UNIT = Pattern.compile("(\\d+)([smhdy])");
    private static final Pattern AMOUNT =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)(m|k|[KMGTPE]i?)?(?:[ %/(].*)?");
    private static final String UNITS = "KMGTPE";
    private static final long DAY = 86_400;

    private Cells() {}

    /** What a cell says; nothing for none. */
    static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** A text whose durations have gone on for a while since they were written. */
    static String later(String text, Duration since) {
        return LAPSE.matcher(text).matches() ? Ages.of(duration(text).plus(since)) : text;
    }

    /** A moment as a server writes it, told as how long ago it was; any other text as it is. */
    static String ago(String text, Instant now) {
        try {
            return text.indexOf('T') > 0 ? Ages.since(Instant.parse(text), now) : text;
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    /** A duration as kubectl writes it, such as {@code 2d4h}. */
    static Duration duration(String text) {
        long seconds = 0;
        Matcher unit = UNIT.matcher(text);
        while (unit.find()) {
            seconds += Long.parseLong(unit.group(1)) * seconds(unit.group(2).charAt(0));
        }
        return Duration.ofSeconds(seconds);
    }

    private static long seconds(char unit) {
        return switch (unit) {
            case 'm' -> 60;
            case 'h' -> 3_600;
            case 'd' -> DAY;
            case 'y' -> 365 * DAY;
            default -> 1;
        };
    }

    /** The value a cell sorts by: numbers, amounts and durations by size, all else as text. */
    static Value value(@Nullable Object cell) {
        if (cell instanceof Number number) {
            return new Value(number.doubleValue(), "");
        }
        String text = text(cell);
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return new Value(Double.parseDouble(amount.group(1)) * scale(amount.group(2)), text);
        }
        return LAPSE.matcher(text).matches()
                ? new Value(duration(text).toSeconds(), text)
                : new Value(Double.NaN, text);
    }

    private static double scale(@Nullable String unit) {
        if (unit == null) {
            return 1;
        }
        if (unit.equals("m")) {
            return 0.001;
        }
        int power = unit.equals("k") ? 1 : UNITS.indexOf(unit.charAt(0)) + 1;
        return Math.pow(unit.endsWith("i") ? 1024 : 1000, power);
    }

    /**
     * What a cell sorts by.
     *
     * @param number NaN for what is no number
     */
    record Value(double number, String text) implements Comparable<Value> {
        @Override
        public int compareTo(Value other) {
            if (Double.isNaN(number) && Double.isNaN(other.number)) {
                return text.compareToIgnoreCase(other.text);
            }
            int by = Double.compare(number, other.number);
            return by != 0 ? by : text.compareTo(other.text);
        }
    }
}
