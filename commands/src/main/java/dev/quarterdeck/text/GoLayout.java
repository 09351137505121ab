package dev.quarterdeck.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Reads a time by the elements of a Go layout, with the words of Go's time.Parse for errors. */
public final class GoLayout {
    private final String layout;
    private final String value;
    private String rest;
    private int year;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private int nanosecond;
    private ZoneOffset offset;

    private GoLayout(String layout, String value, ZoneOffset standing) {
        this.layout = layout;
        this.value = value;
        this.rest = value;
        this.offset = standing;
    }

    /**
     * The time that {@code value} names.
     *
     * @param layout of the elements 2006 01 02 15 04 05 .999999999 Z07:00 and other signs
     * @param standing the offset where the layout has none
     * @throws IllegalArgumentException in Go's words
     */
    public static Instant parse(String layout, String value, ZoneOffset standing) {
        return new GoLayout(layout, value, standing).read();
    }

    private Instant read() {
        for (int at = 0; at < layout.length(); ) {
            at += element(layout.substring(at));
        }
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "parsing time \"" + value + "\": extra text: \"" + rest + "\"");
        }
        try {
            return LocalDate.of(year, month, day)
                    .atTime(LocalTime.of(hour, minute, second, nanosecond))
                    .toInstant(offset);
        } catch (DateTimeException e) {
            throw range("day");
        }
    }

    /** Reads one element of the layout and gives its length there. */
    private int element(String left) {
        if (left.startsWith("2006")) {
            year = number("2006", 4, 4, 0, 9999, "year");
            return 4;
        }
        if (left.startsWith("Z07:00")) {
            zone();
            return 6;
        }
        if (left.startsWith(".999999999")) {
            fraction();
            return 10;
        }
        return two(left);
    }

    private int two(String left) {
        switch (left.length() < 2 ? "" : left.substring(0, 2)) {
            case "01" -> month = number("01", 2, 2, 1, 12, "month");
            case "02" -> day = number("02", 2, 2, 1, 31, "day");
            case "15" -> hour = number("15", 1, 2, 0, 23, "hour");
            case "04" -> minute = number("04", 2, 2, 0, 59, "minute");
            case "05" -> seconds();
            default -> {
                literal(left.substring(0, 1));
                return 1;
            }
        }
        return 2;
    }

    /** Go takes a fraction after the seconds even where the layout names none. */
    private void seconds() {
        second = number("05", 2, 2, 0, 59, "second");
        if (!layout.contains(".")) {
            fraction();
        }
    }

    private void literal(String sign) {
        if (!rest.startsWith(sign)) {
            throw wrong(sign);
        }
        rest = rest.substring(1);
    }

    private int number(String element, int least, int most, int low, int high, String name) {
        int digits = 0;
        while (digits < most && digits < rest.length() && isDigit(rest.charAt(digits))) {
            digits++;
        }
        if (digits < least) {
            throw wrong(element);
        }
        int number = Integer.parseInt(rest.substring(0, digits));
        rest = rest.substring(digits);
        if (number < low || number > high) {
            throw range(name);
        }
        return number;
    }

    private void fraction() {
        int end = 1;
        while (end < rest.length() && end <= 9 && isDigit(rest.charAt(end))) {
            end++;
        }
        boolean point = !rest.isEmpty() && (rest.charAt(0) == '.' || rest.charAt(0) == ',');
        if (point && end > 1) {
            String digits = rest.substring(1, end);
            nanosecond = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
            rest = rest.substring(end);
        }
    }

    private void zone() {
        if (rest.startsWith("Z")) {
            offset = ZoneOffset.UTC;
            rest = rest.substring(1);
            return;
        }
        try {
            offset = ZoneOffset.of(rest.substring(0, Math.min(6, rest.length())));
            rest = rest.substring(6);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw wrong("Z07:00");
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private IllegalArgumentException wrong(String element) {
        return new IllegalArgumentException(
                "parsing time \""
                        + value
                        + "\" as \""
                        + layout
                        + "\": cannot parse \""
                        + rest
                        + "\" as \""
                        + element
                        + "\"");
    }

    private IllegalArgumentException range(String name) {
        return new IllegalArgumentException(
                "parsing time \"" + value + "\": " + name + " out of range");
    }
}
