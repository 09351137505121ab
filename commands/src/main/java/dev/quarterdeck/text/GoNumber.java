package dev.quarterdeck.text;

import java.math.BigInteger;
import java.util.Locale;

/** Numbers and truth as Go's strconv reads them, with its words for what it refuses. */
public final class GoNumber {
    private static final String SYNTAX = "invalid syntax";
    private static final String RANGE = "value out of range";

    private GoNumber() {}

    /** strconv.Atoi. */
    public static long atoi(String text) {
        return signed("Atoi", text, 10, 64);
    }

    /** strconv.ParseInt; base 0 takes the prefixes and underscores of Go literals. */
    public static long parseInt(String text, int base, int bits) {
        return signed("ParseInt", text, base, bits);
    }

    /** strconv.ParseUint; the result is to be read as unsigned. */
    public static long parseUint(String text, int base, int bits) {
        BigInteger value = magnitude("ParseUint", text, text, base);
        if (value.bitLength() > bits) {
            throw refuse("ParseUint", text, RANGE);
        }
        return value.longValue();
    }

    /** strconv.ParseBool. */
    public static boolean parseBool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw refuse("ParseBool", text, SYNTAX);
        };
    }

    /** strconv.ParseFloat. */
    public static double parseFloat(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        String lower = digits.toLowerCase(Locale.ROOT);
        double value =
                switch (lower) {
                    case "nan" -> digits.length() == text.length() ? Double.NaN : bad(text);
                    case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                    default -> finite(text, lower);
                };
        return negative ? -value : value;
    }

    private static double finite(String text, String lower) {
        boolean hex = lower.startsWith("0x");
        boolean exponent = lower.indexOf(hex ? 'p' : 'e') >= 0;
        // Java's own letters at the end, a sign in front of the sign, blanks: all refused by Go.
        boolean plain =
                hex
                        ? exponent && only(lower.substring(2), "0123456789abcdef._p+-")
                        : only(lower, "0123456789._e+-");
        boolean sign = lower.startsWith("-") || lower.startsWith("+");
        if (!plain || sign || !underscoresFit(lower)) {
            throw refuse("ParseFloat", text, SYNTAX);
        }
        try {
            double value = Double.parseDouble(lower.replace("_", ""));
            if (Double.isInfinite(value)) {
                throw refuse("ParseFloat", text, RANGE);
            }
            return value;
        } catch (NumberFormatException e) {
            throw refuse("ParseFloat", text, SYNTAX);
        }
    }

    private static double bad(String text) {
        throw refuse("ParseFloat", text, SYNTAX);
    }

    private static boolean only(String text, String allowed) {
        return text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
    }

    private static long signed(String function, String text, int base, int bits) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        BigInteger size = magnitude(function, text, digits, base);
        BigInteger value = negative ? size.negate() : size;
        if (value.bitLength() >= bits) {
            throw refuse(function, text, RANGE);
        }
        return value.longValue();
    }

    private static BigInteger magnitude(String function, String text, String digits, int base) {
        String lower = digits.toLowerCase(Locale.ROOT);
        int radix = base == 0 ? radix(lower) : base;
        String bare = base == 0 ? bare(lower) : lower;
        boolean fits = base != 0 || underscoresFit(lower);
        if (bare.isEmpty() || !fits || !bare.chars().allMatch(c -> digit(c, radix))) {
            throw refuse(function, text, SYNTAX);
        }
        return new BigInteger(bare, radix);
    }

    private static boolean digit(int c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }

    private static int radix(String literal) {
        if (literal.length() < 2 || literal.charAt(0) != '0') {
            return 10;
        }
        return switch (literal.charAt(1)) {
            case 'x' -> 16;
            case 'b' -> 2;
            default -> 8;
        };
    }

    private static String bare(String literal) {
        boolean prefix =
                literal.length() > 2
                        && literal.charAt(0) == '0'
                        && "xbo".indexOf(literal.charAt(1)) >= 0;
        return (prefix ? literal.substring(2) : literal).replace("_", "");
    }

    /** Underscores stand between digits only, or between a prefix and a digit. */
    private static boolean underscoresFit(String lower) {
        boolean prefix =
                lower.length() >= 2
                        && lower.charAt(0) == '0'
                        && "xbo".indexOf(lower.charAt(1)) >= 0;
        String digits = prefix && lower.charAt(1) == 'x' ? "0123456789abcdef" : "0123456789";
        boolean afterDigit = prefix;
        for (int i = prefix ? 2 : 0; i < lower.length(); i++) {
            if (lower.charAt(i) == '_') {
                boolean digitNext =
                        i + 1 < lower.length() && digits.indexOf(lower.charAt(i + 1)) >= 0;
                if (!afterDigit || !digitNext) {
                    return false;
                }
            }
            afterDigit = digits.indexOf(lower.charAt(i)) >= 0;
        }
        return true;
    }

    private static GoParseException refuse(String function, String text, String why) {
        return new GoParseException(
                "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + why);
    }
}
