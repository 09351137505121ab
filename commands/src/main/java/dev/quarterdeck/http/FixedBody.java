package dev.quarterdeck.http;

import java.io.EOFException;
import java.io.IOException;

/** A body whose length is known. */
final class FixedBody extends Body {
    private final Wire wire;
    private long left;

    FixedBody(Wire wire, long length) {
        this.wire = wire;
        this.left = length;
        if (length <= 0) {
            finish();
        }
    }

    @Override
    int readSome(byte[] target, int offset, int length) throws IOException {
        int count = wire.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("unexpected EOF");
        }
        left -= count;
        if (left == 0) {
            finish();
        }
        return count;
    }
}
