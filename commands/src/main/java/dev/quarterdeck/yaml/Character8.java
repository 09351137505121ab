package dev.quarterdeck.yaml;

import dev.quarterdeck.yaml.Octets.Scalar;

/** Reads characters of UTF-8. */
final class Character8 {
    Scalar read(byte[] raw, int at, int end) {
        int first = raw[at] & 0xff;
        int width = width(first);
        if (width == 0) {
            return Scalar.wrong("invalid leading UTF-8 octet");
        }
        if (at + width > end) {
            return Scalar.incomplete("incomplete UTF-8 octet sequence");
        }
        int value = width == 1 ? first : first & (0xff >> (width + 1));
        for (int k = 1; k < width; k++) {
            int octet = raw[at + k] & 0xff;
            if ((octet & 0xc0) != 0x80) {
                return Scalar.wrong("invalid trailing UTF-8 octet");
            }
            value = value << 6 | octet & 0x3f;
        }
        if (value < least(width)) {
            return Scalar.wrong("invalid length of a UTF-8 sequence");
        }
        if (value >= 0xd800 && value <= 0xdfff || value > 0x10ffff) {
            return Scalar.wrong("invalid Unicode character");
        }
        return Scalar.of(value, width);
    }

    private static int least(int width) {
        return switch (width) {
            case 2 -> 0x80;
            case 3 -> 0x800;
            case 4 -> 0x10000;
            default -> 0;
        };
    }

    /** How long a character is by its first byte; 0 where none begins so. */
    static int width(int first) {
        if ((first & 0x80) == 0) {
            return 1;
        }
        if ((first & 0xe0) == 0xc0) {
            return 2;
        }
        if ((first & 0xf0) == 0xe0) {
            return 3;
        }
        return (first & 0xf8) == 0xf0 ? 4 : 0;
    }
}
