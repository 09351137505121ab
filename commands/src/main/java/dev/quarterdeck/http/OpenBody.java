package dev.quarterdeck.http;

import java.io.IOException;

/** A body that ends when the connection does. */
final class OpenBody extends Body {
    private final Wire wire;

    OpenBody(Wire wire) {
        this.wire = wire;
    }

    @Override
    int readSome(byte[] target, int offset, int length) throws IOException {
        return wire.read(target, offset, length);
    }

    @Override
    boolean leavesConnectionUsable() {
        return false;
    }
}
