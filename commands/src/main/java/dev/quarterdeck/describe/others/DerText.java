package dev.quarterdeck.describe.others;

import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** Texts of ASN.1, each kind by its own rules. Ported from {@code encoding/asn1} of Go. */
final class DerText {
    private static final int UTF8 = 0x0c;
    private static final int NUMERIC = 0x12;
    private static final int PRINTABLE = 0x13;
    private static final int T61 = 0x14;
    private static final int IA5 = 0x16;
    private static final int BMP = 0x1e;
    private static final String MARKS = " '()+,-./:=?*&";

    private DerText() {}

    /** The text, or null where the element is none. */
    static @Nullable String of(Der.Element element) {
        byte[] content = element.content();
        return switch (element.tag()) {
            case UTF8 -> utf8(content);
            case NUMERIC -> checked(content, "NumericString", " ", false);
            case PRINTABLE -> checked(content, "PrintableString", MARKS, true);
            case T61 -> new String(content, StandardCharsets.ISO_8859_1);
            case IA5 -> ia5(content, "asn1: syntax error: IA5String contains invalid character");
            case BMP -> bmp(content);
            default -> null;
        };
    }

    private static String utf8(byte[] content) {
        String text = Utf8.decode(content);
        if (text.codePoints().anyMatch(Utf8::hidden)) {
            throw Der.error("asn1: invalid UTF-8 string");
        }
        return text;
    }

    /** Text of ASCII alone. */
    static String ia5(byte[] content, String otherwise) {
        for (byte unit : content) {
            if (unit < 0) {
                throw Der.error(otherwise);
            }
        }
        return new String(content, StandardCharsets.US_ASCII);
    }

    private static String checked(byte[] content, String kind, String marks, boolean letters) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        boolean right = text.chars().allMatch(c -> allowed(c, marks, letters));
        if (!right) {
            throw Der.error("asn1: syntax error: " + kind + " contains invalid character");
        }
        return text;
    }

    private static boolean allowed(int c, String marks, boolean letters) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return c >= '0' && c <= '9' || letters && letter || marks.indexOf(c) >= 0;
    }

    /** Characters of two bytes; one of zero at the end is no part of the text. */
    private static String bmp(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_16BE);
        boolean wrong = text.codePoints().anyMatch(DerText::reserved);
        if (content.length % 2 != 0 || wrong) {
            throw Der.error("invalid BMPString");
        }
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean reserved(int point) {
        return point > 0xfffd || point >= 0xfdd0 && point <= 0xfdef;
    }
}
