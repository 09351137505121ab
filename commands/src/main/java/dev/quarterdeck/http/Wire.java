package dev.quarterdeck.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A buffered reader of a connection that can read lines and then hand out what follows them. */
public final class Wire extends InputStream {
    private static final int BUFFER = 32 * 1024;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean touched;

    public Wire(InputStream source) {
        this.source = source;
    }

    /** Whether the other side has sent anything at all since {@link #fresh}. */
    boolean touched() {
        return touched;
    }

    /** Starts a new exchange. */
    void fresh() {
        touched = position < limit;
    }

    /** One line without its end, at most {@code most} bytes long. */
    public String line(int most) throws IOException {
        var line = new StringBuilder(64);
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0) {
                throw new EOFException("unexpected EOF");
            }
            if (line.length() == most) {
                throw new IOException(
                        "server response headers exceeded " + most + " bytes; aborted");
            }
            line.append((char) next);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    @Override
    public int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == limit && length >= BUFFER) {
            return source.read(target, offset, length);
        }
        if (position == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return limit - position;
    }

    private boolean fill() throws IOException {
        int count = source.read(buffer, 0, BUFFER);
        if (count <= 0) {
            return false;
        }
        touched = true;
        position = 0;
        limit = count;
        return true;
    }
}
