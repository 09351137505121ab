package dev.quarterdeck.tui.display;

import java.util.Arrays;

/** A growing row of bytes that becomes one write. */
final class Bytes {
    private static final byte[] TENS =
            "0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[8192];
    private int length;

    Bytes put(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** ASCII only. */
    Bytes put(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    Bytes number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        return put(TENS[value % 10]);
    }

    int length() {
        return length;
    }

    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
