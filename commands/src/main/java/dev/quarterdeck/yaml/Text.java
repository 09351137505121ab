package dev.quarterdeck.yaml;

import dev.quarterdeck.text.Utf8;

import java.util.Arrays;

/** Bytes that gather. */
final class Text {
    private byte[] bytes = new byte[64];
    private int size;

    void add(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
    }

    void add(byte[] from, int start, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    /** Takes all of another one, which is empty then. */
    void take(Text other) {
        add(other.bytes, 0, other.size);
        other.size = 0;
    }

    /** A character in UTF-8. */
    void addCharacter(int value) {
        if (value <= 0x7f) {
            add(value);
            return;
        }
        if (value <= 0x7ff) {
            add(0xc0 | value >> 6);
        } else if (value <= 0xffff) {
            add(0xe0 | value >> 12);
            add(0x80 | value >> 6 & 0x3f);
        } else {
            add(0xf0 | value >> 18);
            add(0x80 | value >> 12 & 0x3f);
            add(0x80 | value >> 6 & 0x3f);
        }
        add(0x80 | value & 0x3f);
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean begins(char c) {
        return size > 0 && bytes[0] == c;
    }

    /** What has gathered, which goes on to gather from nothing. */
    String taken() {
        String text = Utf8.decode(bytes, 0, size);
        size = 0;
        return text;
    }
}
