package dev.quarterdeck.yaml;

import java.time.YearMonth;

/**
 * Whether a text is a time, by the four layouts of {@code parseTimestamp} in {@code resolve.go} and
 * the rules of Go's {@code time.Parse}.
 */
final class Timestamp {
    private final String text;
    private int at;

    private Timestamp(String text) {
        this.text = text;
    }

    static boolean is(String text) {
        return new Timestamp(text).read();
    }

    private boolean read() {
        int year = number(4, 4, 9999);
        int month = next('-') ? number(1, 2, 12) : -1;
        int day = next('-') ? number(1, 2, 31) : -1;
        if (year < 0 || month < 1 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return false;
        }
        if (at == text.length()) {
            return true;
        }
        boolean zoned = next('T') || next('t');
        if (!zoned && !next(' ')) {
            return false;
        }
        while (!zoned && next(' ')) {
            // Several blanks are as good as one.
        }
        return clock() && (!zoned || zone()) && at == text.length();
    }

    private boolean clock() {
        if (number(1, 2, 23) < 0 || !next(':') || number(1, 2, 59) < 0 || !next(':')) {
            return false;
        }
        if (number(1, 2, 59) < 0) {
            return false;
        }
        boolean point = at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0;
        if (point && digit(at + 1)) {
            at++;
            while (digit(at)) {
                at++;
            }
        }
        return true;
    }

    private boolean zone() {
        if (next('Z')) {
            return true;
        }
        return (next('+') || next('-'))
                && number(2, 2, 24) >= 0
                && next(':')
                && number(2, 2, 60) >= 0;
    }

    private boolean next(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private int number(int least, int most, int high) {
        int value = 0;
        int digits = 0;
        while (digits < most && digit(at)) {
            value = value * 10 + text.charAt(at++) - '0';
            digits++;
        }
        return digits < least || value > high ? -1 : value;
    }

    private boolean digit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }
}
