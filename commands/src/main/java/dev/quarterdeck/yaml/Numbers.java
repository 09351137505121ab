package dev.quarterdeck.yaml;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/**
 * Numbers as {@code resolve} in {@code resolve.go} reads them: by {@code strconv.ParseInt} with
 * base zero, after underscores have been taken out. Without exceptions, for most texts are none.
 */
final class Numbers {
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64);

    private Numbers() {}

    /** A whole number that 64 bits hold, or one with a fraction; null where the text is neither. */
    static @Nullable Object read(String text) {
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Object whole = literal(plain);
        if (whole != null) {
            return whole;
        }
        if (decimal(plain)) {
            Double number = real(plain);
            if (number != null) {
                return number;
            }
        }
        return plain.startsWith("0b") ? whole(plain.substring(2), 2) : null;
    }

    /** A number that begins with its point, which {@code strconv.ParseFloat} reads. */
    static @Nullable Double fraction(String text) {
        return decimal(text) ? real(text) : null;
    }

    private static @Nullable Double real(String text) {
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? null : (Double) value;
    }

    private static @Nullable Object literal(String text) {
        int sign = sign(text);
        String digits = text.substring(sign);
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return whole(text, 10);
        }
        String minus = text.substring(0, sign);
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> prefixed(minus, digits, 16);
            case 'b', 'B' -> prefixed(minus, digits, 2);
            case 'o', 'O' -> prefixed(minus, digits, 8);
            default -> whole(text, 8);
        };
    }

    private static @Nullable Object prefixed(String minus, String digits, int radix) {
        String bare = digits.substring(2);
        return sign(bare) > 0 ? null : whole(minus + bare, radix);
    }

    private static int sign(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    }

    /** What 64 bits hold; the upper half of those without a sign only where there is none. */
    private static @Nullable Object whole(String text, int radix) {
        int sign = sign(text);
        if (text.length() == sign) {
            return null;
        }
        for (int i = sign; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' || Character.digit(c, radix) < 0) {
                return null;
            }
        }
        if (text.length() - sign <= 12) {
            return Long.parseLong(text, radix);
        }
        BigInteger value = new BigInteger(text, radix);
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return sign == 0 && value.compareTo(MOST) < 0 ? value : null;
    }

    /** {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. */
    private static boolean decimal(String text) {
        int at = sign(text);
        int point = digits(text, at);
        int end = point;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, end + 1);
        }
        boolean any = point > at || end > point + 1;
        if (!any || end == text.length()) {
            return any;
        }
        char e = text.charAt(end);
        if (e != 'e' && e != 'E') {
            return false;
        }
        int exponent = end + 1 + sign(text.substring(end + 1));
        return exponent < text.length() && digits(text, exponent) == text.length();
    }

    private static int digits(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
