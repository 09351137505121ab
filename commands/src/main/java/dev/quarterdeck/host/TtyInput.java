package dev.quarterdeck.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

/**
 * Standard input, read in a way that can be given up: closing it wakes a reader that waits, which
 * then sees the end, and takes nothing from whoever reads next. One thread reads at a time.
 */
public final class TtyInput extends InputStream {
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final short IN = 1;
    private static final long FOREVER = -1;

    private final FileInputStream file = new FileInputStream(FileDescriptor.in);
    private final MemorySegment polled = Arena.ofAuto().allocate(16, 8);
    private final int bell = Libc.EVENTFD.call(0, CLOSE_ON_EXEC);
    private boolean reading;
    private boolean closed;

    public TtyInput() {
        polled.set(ValueLayout.JAVA_INT, 8, bell);
        polled.set(ValueLayout.JAVA_SHORT, 4, IN);
        polled.set(ValueLayout.JAVA_SHORT, 12, IN);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Waits for bytes and gives those that are there.
     *
     * @return how many; -1 at the end of input and when closed
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!enter()) {
            return -1;
        }
        try {
            return poll(FOREVER) && !rung() ? file.read(into, offset, length) : -1;
        } finally {
            leave();
        }
    }

    /** Waits until there is something to read (or the end), but not longer than this. */
    public boolean ready(Duration patience) {
        if (!enter()) {
            return true;
        }
        try {
            return poll(patience.toMillis());
        } finally {
            leave();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (reading) {
            ring();
        } else {
            dispose();
        }
    }

    private synchronized boolean enter() {
        reading = !closed;
        return reading;
    }

    private synchronized void leave() {
        reading = false;
        if (closed) {
            dispose();
        }
    }

    /** A signal may end the wait early without anything to read: hence the loop. */
    private boolean poll(long millis) {
        int ready;
        do {
            ready = Libc.POLL.call(polled.address(), 2, millis);
        } while (ready < 0);
        return ready > 0;
    }

    private boolean rung() {
        return polled.get(ValueLayout.JAVA_SHORT, 14) != 0;
    }

    private void ring() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocateFrom(ValueLayout.JAVA_LONG, 1L);
            int ignored = Libc.WRITE.call(bell, one.address(), Long.BYTES);
        }
    }

    private void dispose() {
        int ignored = Libc.CLOSE.call(bell);
    }
}
