package dev.quarterdeck.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What attached clients type, on its way to a container's program; bounded. */
public final class Pipe extends InputStream {

    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> coming = new LinkedBlockingQueue<>(64);
    private byte[] current = new byte[0];
    private int next;
    private boolean ended;

    /** Takes bytes; waits while the program does not read. */
    public void put(byte[] bytes) throws InterruptedException {
        if (bytes.length > 0) {
            coming.put(bytes);
        }
    }

    /** Nobody reads any more: who waits to put something in goes on. */
    public void abandon() {
        coming.clear();
    }

    /** Nothing more will come. */
    public void end() throws InterruptedException {
        coming.put(END);
    }

    @Override
    public int read() throws IOException {
        if (!ended && next == current.length) {
            fill();
        }
        return ended ? -1 : current[next++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int first = length == 0 ? -1 : read();
        if (first < 0) {
            return length == 0 ? 0 : -1;
        }
        into[offset] = (byte) first;
        int more = Math.min(length - 1, current.length - next);
        System.arraycopy(current, next, into, offset + 1, more);
        next += more;
        return more + 1;
    }

    private void fill() throws IOException {
        try {
            current = coming.take();
            next = 0;
            ended = current.length == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the program was ended", stopped);
        }
    }
}
