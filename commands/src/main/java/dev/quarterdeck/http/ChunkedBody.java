package dev.quarterdeck.http;

import java.io.EOFException;
import java.io.IOException;

/** A body in chunks, each preceded by its length in hexadecimal. */
final class ChunkedBody extends Body {
    private static final int LONGEST_LINE = 4096;

    private final Wire wire;
    private long left;
    private boolean started;

    ChunkedBody(Wire wire) {
        this.wire = wire;
    }

    @Override
    int readSome(byte[] target, int offset, int length) throws IOException {
        if (left == 0 && !nextChunk()) {
            return -1;
        }
        int count = wire.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("unexpected EOF");
        }
        left -= count;
        return count;
    }

    private boolean nextChunk() throws IOException {
        if (started && !wire.line(LONGEST_LINE).isEmpty()) {
            throw new IOException("malformed chunked encoding");
        }
        started = true;
        left = size(wire.line(LONGEST_LINE));
        if (left > 0) {
            return true;
        }
        while (!wire.line(LONGEST_LINE).isEmpty()) {
            // trailers say nothing to us
        }
        return false;
    }

    private static long size(String line) throws IOException {
        int extension = line.indexOf(';');
        String digits = (extension < 0 ? line : line.substring(0, extension)).strip();
        try {
            return Long.parseUnsignedLong(digits, 16) & Long.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new IOException("invalid byte in chunk length", e);
        }
    }
}
