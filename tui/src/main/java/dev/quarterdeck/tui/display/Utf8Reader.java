package dev.quarterdeck.tui.display;

import java.util.function.IntConsumer;

/** Puts code points together from bytes; what is no UTF-8 becomes U+FFFD, once for each try. */
final class Utf8Reader {
    private static final int UNKNOWN = 0xfffd;

    private final IntConsumer sink;
    private int point;
    private int missing;
    private int least;
    private int most;

    Utf8Reader(IntConsumer sink) {
        this.sink = sink;
    }

    /** Whether a character has begun and wants more bytes. */
    boolean within() {
        return missing > 0;
    }

    /**
     * @return false when the byte does not belong to the character that had begun, or is ASCII; a
     *     broken character has been reported then, and the byte is to be read anew
     */
    boolean accept(int b) {
        if (missing > 0) {
            if (b >= least && b <= most) {
                more(b);
                return true;
            }
            missing = 0;
            sink.accept(UNKNOWN);
        }
        return b >= 0x80 && first(b);
    }

    private void more(int b) {
        point = point << 6 | b & 0x3f;
        missing--;
        least = 0x80;
        most = 0xbf;
        if (missing == 0) {
            sink.accept(point);
        }
    }

    /** The second byte's range keeps out overlong forms, surrogates and what is beyond Unicode. */
    private boolean first(int b) {
        if (b < 0xc2 || b > 0xf4) {
            sink.accept(UNKNOWN);
            return true;
        }
        missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        point = b & (0x3f >> missing);
        least = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        most = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        return true;
    }
}
