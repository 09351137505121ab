package dev.quarterdeck.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes the engine's frames: one byte of channel, four of length, then the payload. */
final class Frames extends OutputStream {

    static final int OUTPUT = 1;
    static final int ERROR = 2;

    private final OutputStream out;
    private final int channel;
    private final boolean flushing;

    Frames(OutputStream out, int channel) {
        this(out, channel, true);
    }

    Frames(OutputStream out, int channel, boolean flushing) {
        this.out = out;
        this.channel = channel;
        this.flushing = flushing;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(
                ByteBuffer.allocate(8 + length)
                        .putInt(channel << 24)
                        .putInt(length)
                        .put(bytes, offset, length)
                        .array());
        if (flushing) {
            out.flush();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
