package dev.quarterdeck.docker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Cuts a stream of bytes into lines; one that never ends is cut after a mebibyte. */
final class LineCutter extends OutputStream {
    private static final int LONGEST = 1 << 20;

    private final Consumer<byte[]> sink;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    LineCutter(Consumer<byte[]> sink) {
        this.sink = sink;
    }

    @Override
    public void write(int unit) {
        if (unit == '\n') {
            give();
        } else {
            pending.write(unit);
            cutLong();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int start = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                pending.write(bytes, start, i - start);
                give();
                start = i + 1;
            }
        }
        pending.write(bytes, start, end - start);
        cutLong();
    }

    private void cutLong() {
        if (pending.size() >= LONGEST) {
            give();
        }
    }

    private void give() {
        byte[] line = pending.toByteArray();
        pending.reset();
        sink.accept(line);
    }

    @Override
    public void close() {
        if (pending.size() > 0) {
            give();
        }
    }
}
