package dev.quarterdeck.text;

import java.io.ByteArrayOutputStream;

/**
 * Reads base64 with the errors of Go, which say where it went wrong. Ported from {@code
 * encoding/base64/base64.go} (decodeQuantum) of Go 1.26.
 */
public final class GoBase64 {
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final byte[] source;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private GoBase64(byte[] source) {
        this.source = source;
    }

    /** The bytes a text stands for; places are counted in its UTF-8. */
    public static byte[] decode(String text) {
        return decode(Utf8.encode(text));
    }

    /** The bytes; line breaks in between do not count. */
    public static byte[] decode(byte[] source) {
        GoBase64 reader = new GoBase64(source);
        while (reader.at < source.length) {
            reader.quantum();
        }
        return reader.out.toByteArray();
    }

    /** Four letters make three bytes. */
    private void quantum() {
        int bits = 0;
        int letters = 0;
        while (letters < 4) {
            if (at == source.length) {
                if (letters == 0) {
                    return;
                }
                throw corrupt(at - letters);
            }
            byte next = source[at++];
            int value = ALPHABET.indexOf(next);
            if (value >= 0) {
                bits |= value << (18 - 6 * letters++);
            } else if (!newline(next)) {
                padding(next, letters);
                break;
            }
        }
        for (int i = 0; i < letters - 1; i++) {
            out.write(bits >> (16 - 8 * i));
        }
    }

    /** Takes the rest of a padding, which nothing but line breaks may follow. */
    private void padding(byte first, int letters) {
        if (first != '=' || letters < 2) {
            throw corrupt(at - 1);
        }
        if (letters == 2) {
            skipNewlines();
            if (at == source.length) {
                throw corrupt(source.length);
            }
            if (source[at] != '=') {
                throw corrupt(at - 1);
            }
            at++;
        }
        skipNewlines();
        if (at < source.length) {
            throw corrupt(at);
        }
    }

    private void skipNewlines() {
        while (at < source.length && newline(source[at])) {
            at++;
        }
    }

    private static boolean newline(byte b) {
        return b == '\n' || b == '\r';
    }

    private static GoParseException corrupt(int where) {
        return new GoParseException("illegal base64 data at input byte " + where);
    }
}
