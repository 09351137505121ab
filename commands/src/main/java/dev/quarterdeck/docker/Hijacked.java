package dev.quarterdeck.docker;

import dev.quarterdeck.http.Line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A connection that an engine handed over after its answer: raw bytes both ways. */
public final class Hijacked implements AutoCloseable {
    private final Line line;
    private final InputStream in;
    private final OutputStream out;
    private final boolean multiplexed;

    Hijacked(Line line, InputStream in, OutputStream out, boolean multiplexed) {
        this.line = line;
        this.in = in;
        this.out = out;
        this.multiplexed = multiplexed;
    }

    public InputStream in() {
        return in;
    }

    /** What is written here is sent at once. */
    public OutputStream out() {
        return out;
    }

    /** Says that no more input will follow, and leaves reading possible. */
    public void closeWrite() throws IOException {
        line.closeWrite();
    }

    /** Whether the engine said the stream is framed; engines before API 1.42 never say so. */
    public boolean multiplexed() {
        return multiplexed;
    }

    @Override
    public void close() {
        line.close();
    }
}
