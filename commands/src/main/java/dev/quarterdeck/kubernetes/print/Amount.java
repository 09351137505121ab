package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount with the form it was written in, which is the form it is printed in: {@code 134217728}
 * is not {@code 128Mi}. Ported from {@code k8s.io/apimachinery/pkg/api/resource/quantity.go}.
 *
 * @param text as it was written, where kubectl prints that without a change
 */
public record Amount(BigDecimal value, Form form, @Nullable String text) {
    /** The three ways to write a large or small number. */
    public enum Form {
        DECIMAL,
        BINARY,
        EXPONENT
    }

    /** No amount at all. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO, Form.EXPONENT, null);

    private static final String DECIMALS = "num kMGTPE";
    private static final String BINARIES = "KMGTPE";
    private static final BigInteger STEP = BigInteger.valueOf(1024);
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    /** The amount of a text; none where it is no amount. */
    public static Amount of(String text) {
        String bare = text.strip();
        BigDecimal value = bare.isEmpty() ? null : Quantity.parse(bare);
        if (value == null) {
            return ZERO;
        }
        Form form = form(bare);
        if (form == Form.BINARY && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
            form = Form.DECIMAL;
        }
        return new Amount(value, form, kept(bare, form) ? bare : null);
    }

    /** A whole amount in a form. */
    public static Amount whole(long value, Form form) {
        return new Amount(BigDecimal.valueOf(value), form, null);
    }

    private static Form form(String text) {
        if (text.endsWith("i")) {
            return Form.BINARY;
        }
        boolean exponent = text.matches(".*[eE][-+]?[0-9]+");
        return exponent ? Form.EXPONENT : Form.DECIMAL;
    }

    /** Whether Go keeps the text it read: where it takes it for canonical at a glance. */
    private static boolean kept(String text, Form form) {
        if (text.equals("0")) {
            return true;
        }
        String digits = text.replaceFirst("^[+-]", "");
        int end = 0;
        while (end < digits.length() && "0123456789.".indexOf(digits.charAt(end)) >= 0) {
            end++;
        }
        String suffix = digits.substring(end);
        String number = digits.substring(0, end);
        int point = number.indexOf('.');
        String places = point < 0 ? "" : number.substring(point + 1);
        String shifted = number.replace(".", "");
        if (shifted.isEmpty()) {
            return false;
        }
        if (form == Form.BINARY) {
            int exponent = 10 * (BINARIES.indexOf(suffix.charAt(0)) + 1);
            long room = 15L - shifted.length() - (long) (exponent * 3f / 10) - 1;
            return places.isEmpty() && room >= 0 && Long.parseLong(shifted) % 8 != 0;
        }
        return keptDecimal(shifted, exponent(suffix) - places.length());
    }

    private static boolean keptDecimal(String shifted, int scale) {
        return shifted.length() <= 18
                && scale >= -9
                && scale % 3 == 0
                && !shifted.endsWith("000")
                && !shifted.startsWith("0");
    }

    private static int exponent(String suffix) {
        if (suffix.isEmpty()) {
            return 0;
        }
        int known = suffix.length() == 1 ? DECIMALS.indexOf(suffix) : -1;
        return known >= 0 ? (known - 3) * 3 : Integer.parseInt(suffix.substring(1));
    }

    /** Both together; an amount of zero takes the form of the other. */
    public Amount plus(Amount other) {
        return new Amount(value.add(other.value), value.signum() == 0 ? other.form : form, null);
    }

    /** The whole number, rounded away from zero. */
    public long rounded() {
        return value.setScale(0, RoundingMode.UP).longValue();
    }

    /** The whole number of thousandths, rounded away from zero. */
    public long milli() {
        return value.movePointRight(3).setScale(0, RoundingMode.UP).longValue();
    }

    /** As kubectl prints it. */
    @Override
    public String toString() {
        if (text != null) {
            return text;
        }
        if (value.signum() == 0) {
            return "0";
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean large = value.abs().compareTo(KILO) >= 0;
        return form == Form.BINARY && large && whole ? binary() : decimal();
    }

    private String binary() {
        BigInteger mantissa = value.toBigIntegerExact();
        int steps = 0;
        while (mantissa.mod(STEP).signum() == 0) {
            mantissa = mantissa.divide(STEP);
            steps++;
        }
        return mantissa + (steps == 0 ? "" : BINARIES.charAt(steps - 1) + "i");
    }

    private String decimal() {
        BigDecimal bare = value.stripTrailingZeros();
        int exponent = Math.floorDiv(-bare.scale(), 3) * 3;
        String mantissa = bare.scaleByPowerOfTen(-exponent).toBigIntegerExact().toString();
        if (exponent == 0) {
            return mantissa;
        }
        boolean named = exponent >= -9 && exponent <= 18;
        String suffix = named ? DECIMALS.substring(exponent / 3 + 3, exponent / 3 + 4) : "";
        return mantissa + (form == Form.EXPONENT ? "e" + exponent : suffix);
    }

    /** Equal amounts, whatever they are written as, are the same amount. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount amount && value.compareTo(amount.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
