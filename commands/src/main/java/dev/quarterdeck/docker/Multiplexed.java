package dev.quarterdeck.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The engine's framing of two output streams on one connection, read as StdCopy of moby's
 * pkg/stdcopy reads it: a stream that ends within a frame has ended, and what came of the frame is
 * left out; the third stream tells an error.
 */
public final class Multiplexed {
    private static final int HEADER = 8;
    private static final int SIZE = 4;
    private static final int BUFFER = 32 * 1024;

    /** Engines send some kilobytes a frame; of one larger than this the parts are given at once. */
    private static final int WHOLE = 1 << 20;

    private final InputStream framed;
    private final OutputStream out;
    private final OutputStream err;
    private final byte[] header = new byte[HEADER];
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(BUFFER);
    private final byte[] buffer = new byte[BUFFER];

    private Multiplexed(InputStream framed, OutputStream out, OutputStream err) {
        this.framed = framed;
        this.out = out;
        this.err = err;
    }

    /**
     * Takes frames to their streams until the framed stream ends; every frame is flushed.
     *
     * @throws StreamException when the engine tells an error, or the frames make no sense
     */
    public static void copy(InputStream framed, OutputStream out, OutputStream err)
            throws IOException {
        var frames = new Multiplexed(framed, out, err);
        boolean whole = true;
        while (whole && framed.readNBytes(frames.header, 0, HEADER) == HEADER) {
            whole = frames.frame();
        }
    }

    /** One frame after its header; says whether it was whole. */
    private boolean frame() throws IOException {
        byte kind = header[0];
        return switch (kind) {
            case 0, 1 -> copy(out);
            case 2 -> copy(err);
            case 3 -> fail();
            default ->
                    throw new StreamException(
                            "Unrecognized input header: " + Byte.toUnsignedInt(kind));
        };
    }

    private long size() {
        long size = 0;
        for (int i = SIZE; i < HEADER; i++) {
            size = size << Byte.SIZE | Byte.toUnsignedInt(header[i]);
        }
        return size;
    }

    private boolean copy(OutputStream target) throws IOException {
        long size = size();
        for (long left = size; left > 0; ) {
            int count = framed.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                pending.reset();
                return false;
            }
            left -= count;
            give(target, count, left > 0 && size <= WHOLE);
        }
        target.flush();
        return true;
    }

    private void give(OutputStream target, int count, boolean more) throws IOException {
        if (more) {
            pending.write(buffer, 0, count);
            return;
        }
        if (pending.size() > 0) {
            pending.writeTo(target);
            pending.reset();
        }
        target.write(buffer, 0, count);
    }

    private boolean fail() throws IOException {
        var text = new ByteArrayOutputStream();
        boolean whole = copy(text);
        if (whole) {
            throw new StreamException(
                    "error from daemon in stream: " + text.toString(StandardCharsets.UTF_8));
        }
        return false;
    }
}
