package dev.quarterdeck.cli.docker;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Durations as Go's time.ParseDuration reads them. */
final class GoDuration {
    private GoDuration() {}

    /** Nanoseconds, or nothing when the text is no duration. */
    static OptionalLong parse(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean negative = text.startsWith("-");
        if (text.substring(at).equals("0")) {
            return OptionalLong.of(0);
        }
        BigDecimal sum = BigDecimal.ZERO;
        if (at == text.length()) {
            return OptionalLong.empty();
        }
        while (at < text.length()) {
            int number = skip(text, at, true);
            int unit = skip(text, number, false);
            BigDecimal part = part(text.substring(at, number), text.substring(number, unit));
            if (part == null) {
                return OptionalLong.empty();
            }
            sum = sum.add(part);
            at = unit;
        }
        return whole(negative ? sum.negate() : sum);
    }

    private static OptionalLong whole(BigDecimal nanoseconds) {
        try {
            return OptionalLong.of(nanoseconds.toBigInteger().longValueExact());
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    private static int skip(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && isNumeral(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static @Nullable BigDecimal part(String number, String unit) {
        long nanoseconds =
                switch (unit) {
                    case "ns" -> 1L;
                    case "us", "µs", "μs" -> 1_000L;
                    case "ms" -> 1_000_000L;
                    case "s" -> 1_000_000_000L;
                    case "m" -> 60_000_000_000L;
                    case "h" -> 3_600_000_000_000L;
                    default -> 0L;
                };
        if (nanoseconds == 0 || number.isEmpty() || number.equals(".")) {
            return null;
        }
        try {
            String padded = number.endsWith(".") ? number + "0" : number;
            return new BigDecimal(padded).multiply(BigDecimal.valueOf(nanoseconds));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
