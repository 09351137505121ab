package dev.quarterdeck.kubernetes.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** For which streams the other side has answered. */
final class Replies {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<Integer> known = new HashSet<>();
    private boolean closed;

    /** The answer for a stream has come. */
    synchronized void came(int stream) {
        known.add(stream);
        notifyAll();
    }

    /** No answer will come any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** A stream will not be used any more. */
    synchronized void forget(int stream) {
        known.remove(stream);
    }

    /** Waits for the answer for a stream. */
    synchronized void await(int stream) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!known.contains(stream)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (closed) {
                throw new IOException("the connection has ended");
            }
            if (left <= 0) {
                throw new IOException("timed out waiting for stream " + stream);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException();
            }
        }
    }
}
