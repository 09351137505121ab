package dev.quarterdeck.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The engine's framing of two output streams on one connection. */
public final class Multiplexed {
    private static final int HEADER = 8;
    private static final int BUFFER = 32 * 1024;

    private Multiplexed() {}

    /** Takes frames to their streams until the framed stream ends; every frame is flushed. */
    public static void copy(InputStream framed, OutputStream out, OutputStream err)
            throws IOException {
        byte[] header = new byte[HEADER];
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = framed.readNBytes(header, 0, HEADER);
            if (count < HEADER) {
                return;
            }
            copyFrame(framed, target(header[0], out, err), size(header), buffer);
        }
    }

    private static OutputStream target(byte kind, OutputStream out, OutputStream err)
            throws IOException {
        return switch (kind) {
            case 0, 1 -> out;
            case 2 -> err;
            case 3 -> throw new IOException("error from daemon in stream");
            default -> throw new IOException("Unrecognized input header: " + kind);
        };
    }

    private static int size(byte[] header) {
        return (header[4] & 0xff) << 24
                | (header[5] & 0xff) << 16
                | (header[6] & 0xff) << 8
                | header[7] & 0xff;
    }

    private static void copyFrame(InputStream framed, OutputStream target, int size, byte[] buffer)
            throws IOException {
        for (int left = size; left > 0; ) {
            int count = framed.read(buffer, 0, Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException("unexpected EOF");
            }
            target.write(buffer, 0, count);
            left -= count;
        }
        target.flush();
    }
}
