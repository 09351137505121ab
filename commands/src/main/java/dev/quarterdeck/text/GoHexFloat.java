package dev.quarterdeck.text;

/** Floating-point numbers in Go's forms for the bits: {@code 0x1.8p+01} and {@code 6755399p-52}. */
final class GoHexFloat {
    private static final int MANTISSA_BITS = 52;
    private static final String HEX = "0123456789abcdef";

    private GoHexFloat() {}

    static String binary(double value) {
        int exponent = Math.max(rawExponent(value), 1) - 1023 - MANTISSA_BITS;
        return significand(value) + "p" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    static String format(double value, char form, int precision) {
        long mantissa = significand(value);
        int exponent = mantissa == 0 ? 0 : Math.max(rawExponent(value), 1) - 1023;
        // One digit before the point, 15 after it.
        mantissa <<= 60 - MANTISSA_BITS;
        while (mantissa != 0 && mantissa >>> 60 == 0) {
            mantissa <<= 1;
            exponent--;
        }
        if (precision >= 0 && precision < 15) {
            mantissa = round(mantissa, precision);
            if (mantissa >>> 61 != 0) {
                mantissa >>>= 1;
                exponent++;
            }
        }
        StringBuilder out = new StringBuilder("0x").append(mantissa >>> 60);
        fraction(out, mantissa << 4, precision);
        String text = GoFloat.exponent(out.append('p'), exponent).toString();
        return form == 'X' ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    private static long round(long mantissa, int precision) {
        int shift = (15 - precision) * 4;
        long extra = mantissa & ((1L << shift) - 1);
        long kept = mantissa >>> shift;
        long half = 1L << (shift - 1);
        if (extra > half || (extra == half && (kept & 1) == 1)) {
            kept++;
        }
        return kept << shift;
    }

    private static void fraction(StringBuilder out, long digits, int precision) {
        if (precision < 0 ? digits == 0 : precision == 0) {
            return;
        }
        out.append('.');
        long left = digits;
        for (int i = 0; precision < 0 ? left != 0 : i < precision; i++) {
            out.append(HEX.charAt((int) (left >>> 60)));
            left <<= 4;
        }
    }

    private static int rawExponent(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> MANTISSA_BITS & 0x7ff);
    }

    private static long significand(double value) {
        long mantissa = Double.doubleToRawLongBits(value) & ((1L << MANTISSA_BITS) - 1);
        return rawExponent(value) == 0 ? mantissa : mantissa | 1L << MANTISSA_BITS;
    }
}
