package dev.quarterdeck.tui.log;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Cuts one of an engine's streams into lines with their times. Engines keep a long line in pieces
 * of 16 KiB and, asked for times, write the line's time before each piece; here it is taken out
 * again.
 */
final class StampedLines extends OutputStream {
    private static final int PIECE = 16 * 1024;

    /** A line longer than this is cut: a stream without line ends must not fill the memory. */
    private static final int LONGEST = 8 << 20;

    private final boolean error;
    private final LogSink sink;
    private final Stamps stamps = new Stamps();
    private byte[] pending = new byte[PIECE];
    private int length;

    StampedLines(boolean error, LogSink sink) {
        this.error = error;
        this.sink = sink;
    }

    @Override
    public void write(int unit) throws IOException {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int start = offset;
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                give(bytes, start, i);
                start = i + 1;
            }
        }
        keep(bytes, start, end - start);
        if (length > LONGEST) {
            give(bytes, end, end);
        }
    }

    /** Gives a last line that has no end; only for a stream that ended well. */
    void finish() throws IOException {
        if (length > 0) {
            give(pending, 0, 0);
        }
    }

    private void keep(byte[] bytes, int from, int count) {
        if (length + count > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(pending.length * 2, length + count));
        }
        System.arraycopy(bytes, from, pending, length, count);
        length += count;
    }

    private void give(byte[] bytes, int from, int to) throws IOException {
        if (length == 0) {
            line(bytes, from, to);
            return;
        }
        keep(bytes, from, to - from);
        int end = length;
        length = 0;
        line(pending, 0, end);
    }

    private void line(byte[] bytes, int from, int to) throws IOException {
        int start = stamps.read(bytes, from, to) ? from + stamps.length() : from;
        int end = to - start > PIECE ? joined(bytes, from, start, to) : to;
        try {
            sink.line(error, stamps.nanos(), bytes, start, end);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    /** Takes the time out from between the pieces of a long line; the new end of the line. */
    private int joined(byte[] bytes, int stamp, int start, int to) {
        int size = start - stamp;
        int written = start + PIECE;
        int read = written;
        while (size > 0
                && read + size <= to
                && Arrays.equals(bytes, read, read + size, bytes, stamp, start)) {
            read += size;
            int count = Math.min(PIECE, to - read);
            System.arraycopy(bytes, read, bytes, written, count);
            written += count;
            read += count;
        }
        System.arraycopy(bytes, read, bytes, written, to - read);
        return written + to - read;
    }
}
