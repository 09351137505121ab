package dev.quarterdeck.http;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** One element of DER at a place in it, as far as keys need it. */
record Der(byte[] source, int at) {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int SEQUENCE = 0x30;

    int tag() {
        return at + 1 < source.length ? source[at] & 0xff : -1;
    }

    /** The first element inside this one. */
    Der inside() {
        return new Der(source, content());
    }

    /** The element behind this one. */
    Der next() {
        return new Der(source, end());
    }

    boolean last() {
        return end() >= source.length;
    }

    /** Whether all of it is there. */
    boolean whole() {
        return at + 1 < source.length && length() >= 0 && end() <= source.length;
    }

    byte[] bytes() {
        return Arrays.copyOfRange(source, at, end());
    }

    byte[] contents() {
        return Arrays.copyOfRange(source, content(), end());
    }

    private int content() {
        int first = source[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private int end() {
        return content() + length();
    }

    private int length() {
        int first = source[at + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            boolean there = at + 2 + i < source.length && length < 1 << 16;
            length = there ? length << 8 | source[at + 2 + i] & 0xff : 1 << 24;
        }
        return length;
    }

    /** An element made of others. */
    static byte[] element(int tag, byte[]... parts) {
        var inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        int size = inside.size();
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (size < 0x80) {
            out.write(size);
        } else {
            out.write(0x82);
            out.write(size >> 8);
            out.write(size);
        }
        out.writeBytes(inside.toByteArray());
        return out.toByteArray();
    }
}
