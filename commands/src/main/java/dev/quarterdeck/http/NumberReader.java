package dev.quarterdeck.http;

import dev.quarterdeck.text.GoQuote;

import java.util.Arrays;

/** Reads addresses spelled in numbers, as Go's net/netip (ParseAddr) does, with its objections. */
final class NumberReader {
    private static final int IPV6_BYTES = 16;

    private final String text;
    private final byte[] bytes = new byte[IPV6_BYTES];
    private String rest;
    private String zone = "";
    private int filled;
    private int gap = -1;

    private NumberReader(String text) {
        this.text = text;
        this.rest = text;
    }

    /** What was read: 4 or 16 bytes, and the zone, which is empty where none is said. */
    record Numbers(byte[] bytes, String zone) {}

    static Numbers read(String text) throws UrlException {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '.' -> {
                    return new Numbers(new NumberReader(text).ipv4(text), "");
                }
                case ':' -> {
                    return new NumberReader(text).ipv6();
                }
                case '%' -> throw new NumberReader(text).objection("missing IPv6 address");
                default -> {}
            }
        }
        throw new NumberReader(text).objection("unable to parse IP");
    }

    private UrlException objection(String why) {
        return new UrlException("ParseAddr(" + GoQuote.quote(text) + "): " + why);
    }

    private UrlException objection(String why, String at) {
        return objection(why + " (at " + GoQuote.quote(at) + ")");
    }

    private byte[] ipv4(String dotted) throws UrlException {
        byte[] fields = new byte[4];
        int position = 0;
        int start = 0;
        for (int i = 0; i <= dotted.length(); i++) {
            char c = i < dotted.length() ? dotted.charAt(i) : '.';
            if (c == '.') {
                if (i == start) {
                    String at = dotted.substring(i == dotted.length() ? i - 1 : i);
                    throw objection("IPv4 field must have at least one digit", at);
                }
                if (i < dotted.length() && position == 3) {
                    throw objection("IPv4 address too long");
                }
                fields[position++] = (byte) octet(dotted.substring(start, i));
                start = i + 1;
            } else if (c < '0' || c > '9') {
                throw objection("unexpected character", dotted.substring(i));
            }
        }
        if (position < 4) {
            throw objection("IPv4 address too short");
        }
        return fields;
    }

    private int octet(String digits) throws UrlException {
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw objection("IPv4 field has octet with leading zero");
        }
        int value = digits.length() > 3 ? 256 : Integer.parseInt(digits);
        if (value > 255) {
            throw objection("IPv4 field has value >255");
        }
        return value;
    }

    private Numbers ipv6() throws UrlException {
        int percent = text.indexOf('%');
        if (percent >= 0) {
            rest = text.substring(0, percent);
            zone = text.substring(percent + 1);
            if (zone.isEmpty()) {
                throw objection("zone must be a non-empty string");
            }
        }
        if (rest.startsWith("::")) {
            gap = 0;
            rest = rest.substring(2);
        }
        boolean more = !(gap == 0 && rest.isEmpty());
        while (more && filled < IPV6_BYTES) {
            more = field();
        }
        return new Numbers(spread(), zone);
    }

    /** Reads one field and what parts it from the next; whether there is a next one. */
    private boolean field() throws UrlException {
        int digits = digits();
        if (digits < rest.length() && rest.charAt(digits) == '.') {
            embedded();
            return false;
        }
        int value = Integer.parseInt(rest.substring(0, digits), 16);
        bytes[filled++] = (byte) (value >> 8);
        bytes[filled++] = (byte) value;
        rest = rest.substring(digits);
        return !rest.isEmpty() && colon();
    }

    private int digits() throws UrlException {
        int digits = 0;
        while (digits < rest.length() && hexadecimal(rest.charAt(digits))) {
            if (digits > 3) {
                throw objection("each group must have 4 or less digits", rest);
            }
            digits++;
        }
        if (digits == 0) {
            throw objection("each colon-separated field must have at least one digit", rest);
        }
        return digits;
    }

    private static boolean hexadecimal(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private void embedded() throws UrlException {
        if (gap < 0 && filled != 12) {
            throw objection(
                    "embedded IPv4 address must replace the final 2 fields of the address", rest);
        }
        if (filled + 4 > IPV6_BYTES) {
            throw objection(
                    "too many hex fields to fit an embedded IPv4 at the end of the address", rest);
        }
        System.arraycopy(ipv4(rest), 0, bytes, filled, 4);
        filled += 4;
        rest = "";
    }

    private boolean colon() throws UrlException {
        if (rest.charAt(0) != ':') {
            throw objection("unexpected character, want colon", rest);
        }
        if (rest.length() == 1) {
            throw objection("colon must be followed by more characters", rest);
        }
        rest = rest.substring(1);
        if (rest.charAt(0) == ':') {
            if (gap >= 0) {
                throw objection("multiple :: in address", rest);
            }
            gap = filled;
            rest = rest.substring(1);
        }
        return !rest.isEmpty();
    }

    /** The zeros that the gap stands for are put in. */
    private byte[] spread() throws UrlException {
        if (!rest.isEmpty()) {
            throw objection("trailing garbage after address", rest);
        }
        if (filled == IPV6_BYTES) {
            if (gap >= 0) {
                throw objection("the :: must expand to at least one field of zeros");
            }
            return bytes;
        }
        if (gap < 0) {
            throw objection("address string too short");
        }
        int missing = IPV6_BYTES - filled;
        System.arraycopy(bytes, gap, bytes, gap + missing, filled - gap);
        Arrays.fill(bytes, gap, gap + missing, (byte) 0);
        return bytes;
    }
}
