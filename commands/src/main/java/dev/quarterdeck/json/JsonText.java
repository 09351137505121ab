package dev.quarterdeck.json;

import dev.quarterdeck.text.GoFloat;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Strings and numbers as Go's encoding/json spells them. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void quote(String text, boolean escapeHtml, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (plain(c, escapeHtml)) {
                out.append(c);
            } else if (Character.isSurrogate(c)) {
                i = surrogate(text, i, out);
            } else {
                escape(c, out);
            }
        }
        out.append('"');
    }

    private static boolean plain(char c, boolean escapeHtml) {
        return switch (c) {
            case '"', '\\', '\u2028', '\u2029' -> false;
            case '<', '>', '&' -> !escapeHtml;
            default -> c >= ' ' && !Character.isSurrogate(c);
        };
    }

    /** Half a pair is no character: Go, too, writes the escape of U+FFFD for what is not UTF-8. */
    private static int surrogate(String text, int at, StringBuilder out) {
        int point = text.codePointAt(at);
        if (Character.isSupplementaryCodePoint(point)) {
            out.appendCodePoint(point);
            return at + 1;
        }
        out.append("\\ufffd");
        return at;
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xf));
                }
            }
        }
    }

    /** Shortest digits, with an exponent only where JavaScript would use one. */
    static void number(double value, StringBuilder out) {
        if (value == 0) {
            out.append(1 / value < 0 ? "-0" : "0");
            return;
        }
        BigDecimal shortest = GoFloat.shortest(value);
        double size = Math.abs(value);
        if (size >= 1e-6 && size < 1e21) {
            out.append(shortest.toPlainString());
            return;
        }
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = shortest.precision() - shortest.scale() - 1;
        out.append(value < 0 ? "-" : "").append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        // Go cleans e-09 up to e-9, and leaves e+21 its sign.
        out.append(exponent < 0 ? "e-" : "e+").append(Math.abs(exponent));
    }

    /** Half a pair without the other half becomes U+FFFD. */
    static String wellFormed(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                text.setCharAt(i, '\ufffd');
            }
        }
        return text.toString();
    }

    /** A Long, or a BigInteger where 64 bits do not hold it. */
    static Object whole(String digits) {
        if (digits.length() <= 18) {
            return Long.valueOf(digits);
        }
        BigInteger big = new BigInteger(digits);
        return big.bitLength() < Long.SIZE ? big.longValue() : big;
    }
}
