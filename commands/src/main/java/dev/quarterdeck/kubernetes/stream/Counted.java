package dev.quarterdeck.kubernetes.stream;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes on and counts them. */
public final class Counted extends FilterOutputStream {
    private final AtomicLong count;

    public Counted(OutputStream out, AtomicLong count) {
        super(out);
        this.count = count;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count.addAndGet(length);
    }
}
