package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoFloat;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

import java.util.Locale;

/** The flags, width and precision of one verb of printf, and text laid out after them. */
final class Layout {
    boolean plus;
    boolean minus;
    boolean sharp;
    boolean space;
    boolean zero;
    boolean goSyntax;
    int width;
    boolean hasWidth;
    int precision;
    boolean hasPrecision;

    private final StringBuilder out;

    Layout(StringBuilder out) {
        this.out = out;
    }

    void clear() {
        plus = false;
        minus = false;
        sharp = false;
        space = false;
        zero = false;
        goSyntax = false;
        width = 0;
        hasWidth = false;
        precision = 0;
        hasPrecision = false;
    }

    /** For %v the sharp flag asks for Go syntax, and plus for the names of fields. */
    void verbV() {
        goSyntax = sharp;
        sharp = false;
        plus = false;
    }

    private void padding(int count) {
        out.repeat(zero && !minus ? '0' : ' ', Math.max(0, count));
    }

    void pad(String text) {
        int missing = hasWidth ? width - text.codePointCount(0, text.length()) : 0;
        if (minus) {
            out.append(text);
            padding(missing);
        } else {
            padding(missing);
            out.append(text);
        }
    }

    private void padWithSpaces(String text) {
        boolean zeros = zero;
        zero = false;
        pad(text);
        zero = zeros;
    }

    private String truncated(String text) {
        int points = text.codePointCount(0, text.length());
        return hasPrecision && precision < points
                ? text.substring(0, text.offsetByCodePoints(0, precision))
                : text;
    }

    void text(String text) {
        pad(truncated(text));
    }

    void quoted(String text) {
        String shown = truncated(text);
        if (sharp && GoQuote.canBackquote(shown)) {
            pad("`" + shown + "`");
        } else {
            pad(plus ? GoQuote.quoteAscii(shown) : GoQuote.quote(shown));
        }
    }

    void hexText(String text, boolean upper) {
        byte[] bytes = Utf8.encode(text);
        int length = hasPrecision ? Math.min(precision, bytes.length) : bytes.length;
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(space && i > 0 ? " " : "");
            hex.append(sharp && (space || i == 0) ? (upper ? "0X" : "0x") : "");
            String digits = Integer.toHexString(bytes[i] & 0xff | 0x100).substring(1);
            hex.append(upper ? digits.toUpperCase(Locale.ROOT) : digits);
        }
        pad(hex.toString());
    }

    void character(long number) {
        pad(Character.toString(valid(number)));
    }

    void quotedCharacter(long number) {
        pad(GoQuote.quoteChar(valid(number), plus));
    }

    private static int valid(long number) {
        boolean point = number >= 0 && number <= Character.MAX_CODE_POINT;
        return point && (number < 0xd800 || number > 0xdfff) ? (int) number : 0xfffd;
    }

    void unicode(long number) {
        int digits = hasPrecision && precision > 4 ? precision : 4;
        String text = Characters.number(number, digits);
        boolean shape = sharp && number >= 0 && number <= Character.MAX_CODE_POINT;
        if (shape && GoQuote.isPrint((int) number)) {
            text += " '" + Character.toString((int) number) + "'";
        }
        padWithSpaces(text);
    }

    /** A whole number: its size as unsigned bits, and whether it is below zero. */
    void whole(long size, boolean negative, int base, char verb) {
        if (hasPrecision && precision == 0 && size == 0) {
            padWithSpaces("");
            return;
        }
        String digits = Long.toUnsignedString(size, base);
        int least = hasPrecision ? precision : 0;
        if (!hasPrecision && zero && !minus && hasWidth) {
            least = negative || plus || space ? width - 1 : width;
        }
        digits = "0".repeat(Math.max(0, least - digits.length())) + digits;
        String sign = negative ? "-" : plus ? "+" : space ? " " : "";
        String text = prefix(base, verb, digits) + digits;
        padWithSpaces(sign + (verb == 'X' ? text.toUpperCase(Locale.ROOT) : text));
    }

    private String prefix(int base, char verb, String digits) {
        String prefix =
                switch (base) {
                    case 2 -> "0b";
                    case 8 -> digits.startsWith("0") ? "" : "0";
                    case 16 -> "0x";
                    default -> "";
                };
        return (verb == 'O' ? "0o" : "") + (sharp ? prefix : "");
    }

    void real(double value, char form, int usual) {
        int digits = hasPrecision ? precision : usual;
        String text = GoFloat.format(value, form, digits);
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String size = signed ? text.substring(1) : text;
        String sign = text.startsWith("-") ? "-" : plus ? "+" : space ? " " : "";
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            boolean always = Double.isInfinite(value) && value > 0 && sign.isEmpty() && plus;
            padWithSpaces((always ? "+" : sign) + size);
            return;
        }
        if (sharp && form != 'b') {
            size = withPoint(size, form, digits);
        }
        int length = sign.length() + size.length();
        if (!sign.isEmpty() && zero && !minus && hasWidth && width > length) {
            out.append(sign).repeat('0', width - length).append(size);
        } else {
            pad(sign + size);
        }
    }

    /** The sharp flag keeps the decimal point and the zeros after it. */
    private static String withPoint(String size, char form, int digits) {
        boolean counted = form == 'g' || form == 'G' || form == 'x';
        int wanted = !counted ? 0 : digits == -1 ? 6 : digits;
        int tailAt = tail(size, form);
        String head = size.substring(0, tailAt);
        boolean point = head.indexOf('.') >= 0;
        boolean seen = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            seen |= c != '0' && c != '.';
            wanted -= seen && c != '.' ? 1 : 0;
        }
        if (!point && head.equals("0")) {
            wanted--;
        }
        String zeros = "0".repeat(Math.max(0, wanted));
        return head + (point ? "" : ".") + zeros + size.substring(tailAt);
    }

    private static int tail(String size, char form) {
        boolean hex = form == 'x' || form == 'X';
        for (int i = 0; i < size.length(); i++) {
            char c = Character.toLowerCase(size.charAt(i));
            if (c == 'p' || (c == 'e' && !hex)) {
                return i;
            }
        }
        return size.length();
    }
}
