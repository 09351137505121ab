package dev.quarterdeck.cli.flags;

import java.math.BigInteger;

/** Numbers and truth values as Go's strconv reads them. */
public final class GoNumbers {
    private GoNumbers() {}

    /** Refuses what strconv.ParseBool refuses. */
    public static void bool(String value) throws FlagException {
        switch (value) {
            case "1",
                    "t",
                    "T",
                    "TRUE",
                    "true",
                    "True",
                    "0",
                    "f",
                    "F",
                    "FALSE",
                    "false",
                    "False" -> {}
            default -> throw syntax("ParseBool", value);
        }
    }

    /** Whether a text that {@link #bool} takes means true. */
    public static boolean isTrue(String value) {
        return switch (value) {
            case "1", "t", "T", "TRUE", "true", "True" -> true;
            default -> false;
        };
    }

    /** Refuses what strconv.ParseInt(value, 0, 64) refuses. */
    public static void integer(String value) throws FlagException {
        BigInteger number = parse("ParseInt", value);
        if (number.bitLength() > 63) {
            throw range("ParseInt", value);
        }
    }

    /** Refuses what strconv.ParseUint(value, 0, bits) refuses. */
    public static void unsigned(String value, int bits) throws FlagException {
        if (value.startsWith("-") || value.startsWith("+")) {
            throw syntax("ParseUint", value);
        }
        if (parse("ParseUint", value).bitLength() > bits) {
            throw range("ParseUint", value);
        }
    }

    /** Refuses what strconv.ParseUint(value, 10, bits) refuses. */
    public static void decimal(String value, int bits) throws FlagException {
        boolean digits = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        if (!digits) {
            throw syntax("ParseUint", value);
        }
        if (new BigInteger(value).bitLength() > bits) {
            throw range("ParseUint", value);
        }
    }

    /** The number that {@link #integer} has taken. */
    public static long toLong(String value) {
        try {
            return parse("ParseInt", value).longValueExact();
        } catch (FlagException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BigInteger parse(String function, String value) throws FlagException {
        String digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        int base = base(digits);
        String plain = digits.substring(prefix(digits, base)).replace("_", "");
        if (plain.isEmpty() || plain.startsWith("-") || plain.startsWith("+")) {
            throw syntax(function, value);
        }
        try {
            BigInteger number = new BigInteger(plain, base);
            return value.startsWith("-") ? number.negate() : number;
        } catch (NumberFormatException e) {
            throw syntax(function, value);
        }
    }

    private static int base(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static int prefix(String digits, int base) {
        if (base == 10) {
            return 0;
        }
        boolean letter = Character.isLetter(digits.charAt(1));
        return letter ? 2 : 1;
    }

    private static FlagException syntax(String function, String value) {
        return new FlagException(
                "strconv." + function + ": parsing \"" + value + "\": invalid syntax");
    }

    private static FlagException range(String function, String value) {
        return new FlagException(
                "strconv." + function + ": parsing \"" + value + "\": value out of range");
    }
}
