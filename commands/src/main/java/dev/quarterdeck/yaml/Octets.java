package dev.quarterdeck.yaml;

import java.util.Arrays;

/**
 * The bytes of a text, decoded and checked as {@code yaml_parser_update_buffer} in {@code
 * readerc.go} does: piece by piece, so that what is wrong in a piece is told before what is wrong
 * further up in the same piece.
 */
final class Octets {
    /** How many raw bytes the reader takes at a time. */
    private static final int PIECE = 512;

    private static final int MARK = 0xfeff;

    /** As many zeros follow the text as anybody looks ahead. */
    private static final int PADDING = 64;

    private byte[] text = new byte[0];
    private int size;
    private int[] ends = new int[0];
    private int pieces;
    private String fault = "";
    private boolean marks;

    /** Takes the bytes; those which are plain UTF-8 are not looked at twice. */
    Octets(byte[] raw) {
        int start = utf8Mark(raw) ? 3 : 0;
        if (plain(raw, start)) {
            text = Arrays.copyOfRange(raw, start, raw.length + PADDING);
            size = raw.length - start;
        } else {
            decode(raw, start);
            text = Arrays.copyOf(text, size + PADDING);
        }
    }

    /** The text as UTF-8 without its mark, zeros after it. */
    byte[] text() {
        return text;
    }

    /** Whether it does not matter how much of the text has been taken. */
    boolean plain() {
        return pieces == 0 && fault.isEmpty();
    }

    int pieces() {
        return pieces;
    }

    /** Where a piece ends. */
    int end(int piece) {
        return ends[piece];
    }

    /** What is wrong behind the last piece; or nothing. */
    String fault() {
        return fault;
    }

    private static boolean utf8Mark(byte[] raw) {
        return raw.length >= 3
                && raw[0] == (byte) 0xef
                && raw[1] == (byte) 0xbb
                && raw[2] == (byte) 0xbf;
    }

    private static boolean plain(byte[] raw, int start) {
        if (start == 0 && wide(raw)) {
            return false;
        }
        for (int at = start; at < raw.length; at++) {
            byte b = raw[at];
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean wide(byte[] raw) {
        return raw.length >= 2
                && (raw[0] == (byte) 0xff && raw[1] == (byte) 0xfe
                        || raw[0] == (byte) 0xfe && raw[1] == (byte) 0xff);
    }

    private void decode(byte[] raw, int start) {
        boolean wide = start == 0 && wide(raw);
        Character16 pairs = new Character16(wide && raw[0] == (byte) 0xff);
        Character8 octets = new Character8();
        int at = wide ? 2 : start;
        int end = Math.min(PIECE, raw.length);
        text = new byte[raw.length * 2 + PADDING];
        while (at < raw.length) {
            Scalar read = wide ? pairs.read(raw, at, end) : octets.read(raw, at, end);
            if (read.width() == 0 && end < raw.length) {
                // The character goes on in the next piece.
                piece();
                end = Math.min(at + PIECE, raw.length);
                continue;
            }
            if (!read.fault().isEmpty()) {
                refuse(read);
                return;
            }
            put(read.value());
            marks |= read.value() == MARK;
            at += read.width();
            if (at == end) {
                piece();
                end = Math.min(at + PIECE, raw.length);
            }
        }
        // Without a mark in it, nobody can tell where the pieces of a sound text end.
        pieces = marks ? pieces : 0;
    }

    private void refuse(Scalar read) {
        if (read.width() == 0) {
            piece();
        }
        fault = read.fault();
        size = pieces == 0 ? 0 : ends[pieces - 1];
        Arrays.fill(text, size, text.length, (byte) 0);
    }

    private void piece() {
        if (pieces == ends.length) {
            ends = Arrays.copyOf(ends, Math.max(8, pieces * 2));
        }
        ends[pieces++] = size;
    }

    private void put(int value) {
        if (value <= 0x7f) {
            text[size++] = (byte) value;
            return;
        }
        if (value <= 0x7ff) {
            text[size++] = (byte) (0xc0 | value >> 6);
        } else if (value <= 0xffff) {
            text[size++] = (byte) (0xe0 | value >> 12);
            text[size++] = (byte) (0x80 | value >> 6 & 0x3f);
        } else {
            text[size++] = (byte) (0xf0 | value >> 18);
            text[size++] = (byte) (0x80 | value >> 12 & 0x3f);
            text[size++] = (byte) (0x80 | value >> 6 & 0x3f);
        }
        text[size++] = (byte) (0x80 | value & 0x3f);
    }

    /**
     * A character, or what is wrong with it.
     *
     * @param width how many bytes it takes; none where its end is missing
     */
    record Scalar(int value, int width, String fault) {
        static Scalar wrong(String fault) {
            return new Scalar(0, 1, fault);
        }

        static Scalar incomplete(String fault) {
            return new Scalar(0, 0, fault);
        }

        static Scalar of(int value, int width) {
            return allowed(value)
                    ? new Scalar(value, width, "")
                    : wrong("control characters are not allowed");
        }

        private static boolean allowed(int value) {
            return value == '\t'
                    || value == '\n'
                    || value == '\r'
                    || value >= 0x20 && value <= 0x7e
                    || value == 0x85
                    || value >= 0xa0 && value <= 0xd7ff
                    || value >= 0xe000 && value <= 0xfffd
                    || value >= 0x10000;
        }
    }
}
