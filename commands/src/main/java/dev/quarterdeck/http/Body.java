package dev.quarterdeck.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a reply; it ends where the reply's head or its chunks say so. */
abstract class Body extends InputStream {
    private final byte[] single = new byte[1];
    private boolean finished;

    /** The body that follows {@code head}, which answers a request of {@code method}. */
    static Body of(String method, Head head, Wire wire) throws IOException {
        int status = head.status();
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return new FixedBody(wire, 0);
        }
        if (head.chunked()) {
            return new ChunkedBody(wire);
        }
        String length = head.header("Content-Length");
        if (length.isEmpty()) {
            return new OpenBody(wire);
        }
        try {
            return new FixedBody(wire, Long.parseLong(length));
        } catch (NumberFormatException e) {
            throw new IOException("bad Content-Length \"" + length + "\"", e);
        }
    }

    /** Whether the end was read, so that the connection can serve another request. */
    final boolean finished() {
        return finished;
    }

    /** Whether the connection is of use after the end. */
    boolean leavesConnectionUsable() {
        return true;
    }

    /** At least one byte, or −1 at the end. */
    abstract int readSome(byte[] target, int offset, int length) throws IOException;

    final void finish() {
        finished = true;
    }

    @Override
    public final int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (finished) {
            return -1;
        }
        int count = readSome(target, offset, length);
        if (count < 0) {
            finish();
        }
        return count;
    }
}
