package dev.quarterdeck.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Base64 as Go's {@code base64.StdEncoding} reads it: lines may end within, padding must be there.
 */
public final class GoBase64 {
    private GoBase64() {}

    /**
     * The bytes a text stands for.
     *
     * @throws GoParseException in Go's words, with the place of what is wrong in the text's UTF-8
     */
    public static byte[] decode(String text) {
        byte[] source = Utf8.encode(text);
        int wrong = wrong(source);
        if (wrong >= 0) {
            throw new GoParseException("illegal base64 data at input byte " + wrong);
        }
        String joined = new String(source, StandardCharsets.ISO_8859_1);
        return Base64.getMimeDecoder().decode(joined);
    }

    /**
     * Ported from {@code decodeQuantum} of {@code encoding/base64/base64.go}; -1 where all is well.
     */
    private static int wrong(byte[] source) {
        int filled = 0;
        for (int at = 0; at < source.length; at++) {
            byte b = source[at];
            if (digit(b)) {
                filled = (filled + 1) % 4;
            } else if (b == '=') {
                return padding(source, at, filled);
            } else if (!line(b)) {
                return at;
            }
        }
        return filled == 0 ? -1 : source.length - filled;
    }

    private static int padding(byte[] source, int at, int filled) {
        if (filled < 2) {
            return at;
        }
        int next = lines(source, at + 1);
        if (filled == 2) {
            if (next == source.length) {
                return source.length;
            }
            if (source[next] != '=') {
                return next - 1;
            }
            next = lines(source, next + 1);
        }
        return next < source.length ? next : -1;
    }

    private static int lines(byte[] source, int from) {
        int to = from;
        while (to < source.length && line(source[to])) {
            to++;
        }
        return to;
    }

    private static boolean line(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean digit(byte b) {
        return b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || b >= '0' && b <= '9'
                || b == '+'
                || b == '/';
    }
}
