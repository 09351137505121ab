package dev.quarterdeck.http;

import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

import java.io.ByteArrayOutputStream;

/** Undoes the escapes of one part of an address (net/url unescape), each part by its own rules. */
enum Percent {
    PATH,
    USER,
    HOST,
    ZONE;

    private static final String IN_HOST = "-_.~!$&'()*+,;=:[]<>\"";

    /** The text without its escapes. */
    String decode(String text) throws UrlException {
        check(text);
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = Utf8.encode(text);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                out.write(digit((char) bytes[i + 1]) << 4 | digit((char) bytes[i + 2]));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return Utf8.decode(out.toByteArray());
    }

    private void check(String text) throws UrlException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                String escape = text.substring(i, Math.min(text.length(), i + 3));
                if (!valid(escape)) {
                    throw new UrlException("invalid URL escape " + quoted(escape));
                }
                i += 2;
            } else if ((this == HOST || this == ZONE) && c < 0x80 && !inHost(c)) {
                String bad = GoQuote.quote(String.valueOf(c));
                throw new UrlException("invalid character " + bad + " in host name");
            }
        }
    }

    /** What is wrong with the name or the password of a user is not shown: it may be secret. */
    private String quoted(String escape) {
        return this == USER ? "\"%xx\"" : GoQuote.quote(escape);
    }

    /**
     * In a host only what is not ASCII may be escaped, and the sign that begins a zone; in a zone
     * what could stand there without an escape, and blanks.
     */
    private boolean valid(String escape) {
        if (escape.length() < 3 || digit(escape.charAt(1)) < 0 || digit(escape.charAt(2)) < 0) {
            return false;
        }
        int value = digit(escape.charAt(1)) << 4 | digit(escape.charAt(2));
        return switch (this) {
            case PATH, USER -> true;
            case HOST -> value >= 0x80 || value == '%';
            case ZONE -> value == '%' || value == ' ' || inHost((char) value);
        };
    }

    private static boolean inHost(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || IN_HOST.indexOf(c) >= 0;
    }

    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
