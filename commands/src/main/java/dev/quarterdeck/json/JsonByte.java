package dev.quarterdeck.json;

import dev.quarterdeck.text.GoQuote;

/** A character as Go's errors show it. */
final class JsonByte {
    private JsonByte() {}

    static String quote(int c) {
        return switch (c) {
            case '\'' -> "'\\''";
            case '"' -> "'\"'";
            default -> GoQuote.quoteChar(firstByte(c), false);
        };
    }

    /** Go looks at bytes, and shows the first of a character. */
    private static int firstByte(int c) {
        if (Character.isHighSurrogate((char) c)) {
            return 0xf0 | Character.toCodePoint((char) c, '\udc00') >> 18;
        }
        return c < 0x80 ? c : c < 0x800 ? 0xc0 | c >> 6 : 0xe0 | c >> 12;
    }
}
