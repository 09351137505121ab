package dev.quarterdeck.yaml;

import dev.quarterdeck.yaml.Octets.Scalar;

/** Reads characters of UTF-16. */
final class Character16 {
    private final int low;
    private final int high;

    Character16(boolean littleEndian) {
        this.low = littleEndian ? 0 : 1;
        this.high = littleEndian ? 1 : 0;
    }

    Scalar read(byte[] raw, int at, int end) {
        if (at + 2 > end) {
            return Scalar.incomplete("incomplete UTF-16 character");
        }
        int value = unit(raw, at);
        if ((value & 0xfc00) == 0xdc00) {
            return Scalar.wrong("unexpected low surrogate area");
        }
        if ((value & 0xfc00) != 0xd800) {
            return Scalar.of(value, 2);
        }
        if (at + 4 > end) {
            return Scalar.incomplete("incomplete UTF-16 surrogate pair");
        }
        int second = unit(raw, at + 2);
        if ((second & 0xfc00) != 0xdc00) {
            return Scalar.wrong("expected low surrogate area");
        }
        return Scalar.of(0x10000 + ((value & 0x3ff) << 10) + (second & 0x3ff), 4);
    }

    private int unit(byte[] raw, int at) {
        return raw[at + low] & 0xff | (raw[at + high] & 0xff) << 8;
    }
}
