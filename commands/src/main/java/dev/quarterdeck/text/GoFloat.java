package dev.quarterdeck.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating-point numbers as Go's strconv.FormatFloat spells them. */
public final class GoFloat {
    private static final int SHORTEST = -1;

    private GoFloat() {}

    /** Go's %v of a float64. */
    public static String text(double value) {
        return format(value, 'g', SHORTEST);
    }

    /**
     * The number in the form {@code b e E f g G x X}, with {@code precision} digits, or as few as
     * tell it from every other number where that is negative.
     */
    public static String format(double value, char form, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        return (negative ? "-" : "") + positive(Math.abs(value), form, precision);
    }

    private static String positive(double value, char form, int precision) {
        return switch (form) {
            case 'e', 'E' -> scientific(rounded(value, precision + 1), precision, form);
            case 'f' -> plain(value, precision);
            case 'g', 'G' -> general(value, precision, (char) (form - 2));
            case 'x', 'X' -> GoHexFloat.format(value, form, precision);
            case 'b' -> GoHexFloat.binary(value);
            default -> "%" + form;
        };
    }

    /** The fewest digits that read back as the same number. */
    public static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            // Java keeps two digits where one would do (4.9E-324); Go does not.
            BigDecimal one = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return one.doubleValue() == value ? one.stripTrailingZeros() : decimal;
        }
        return decimal;
    }

    private static BigDecimal rounded(double value, int digits) {
        if (digits <= 0) {
            return shortest(value);
        }
        MathContext exact = new MathContext(digits, RoundingMode.HALF_EVEN);
        return new BigDecimal(value).round(exact).stripTrailingZeros();
    }

    private static String plain(double value, int precision) {
        return precision < 0
                ? shortest(value).toPlainString()
                : new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String general(double value, int precision, char exponentForm) {
        boolean shortest = precision < 0;
        BigDecimal decimal = rounded(value, shortest ? 0 : Math.max(precision, 1));
        boolean zero = decimal.signum() == 0;
        int count = zero ? 0 : decimal.precision();
        int point = zero ? 0 : count - decimal.scale();
        int limit = shortest ? 6 : Math.max(precision, 1);
        if (!shortest && limit > count && count >= point) {
            limit = count;
        }
        int exponent = point - 1;
        if (exponent < -4 || exponent >= limit) {
            return scientific(decimal, Math.max(count - 1, 0), exponentForm);
        }
        return zero ? "0" : decimal.toPlainString();
    }

    private static String scientific(BigDecimal decimal, int precision, char form) {
        boolean zero = decimal.signum() == 0;
        String digits = zero ? "0" : decimal.unscaledValue().toString();
        int exponent = zero ? 0 : decimal.precision() - decimal.scale() - 1;
        int fraction = precision < 0 ? digits.length() - 1 : precision;
        StringBuilder out = new StringBuilder().append(digits.charAt(0));
        if (fraction > 0) {
            out.append('.').append(digits, 1, Math.min(digits.length(), fraction + 1));
            out.repeat('0', Math.max(0, fraction + 1 - digits.length()));
        }
        return exponent(out.append(form), exponent).toString();
    }

    static StringBuilder exponent(StringBuilder out, int exponent) {
        out.append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        return (size < 10 ? out.append('0') : out).append(size);
    }
}
