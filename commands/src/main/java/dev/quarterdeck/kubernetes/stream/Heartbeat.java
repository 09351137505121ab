package dev.quarterdeck.kubernetes.stream;

import java.io.IOException;
import java.time.Duration;

/**
 * Asks the other side for a sign of life again and again, and ends the connection where none comes,
 * as client-go does (tools/remotecommand/websocket.go).
 */
final class Heartbeat implements AutoCloseable {
    /** How often to ask, and how long to wait for any sign of life. */
    record Pace(Duration every, Duration patience) {}

    /** Asks. */
    @FunctionalInterface
    interface Beat {
        /** Sends what the other side must answer. */
        void send() throws IOException;
    }

    static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(61));

    private final Pace pace;
    private final Beat beat;
    private final Runnable end;
    private final Thread thread;
    private volatile long since;
    private volatile boolean listening;
    private volatile boolean given;

    Heartbeat(Pace pace, Beat beat, Runnable end) {
        this.pace = pace;
        this.beat = beat;
        this.end = end;
        this.thread = Thread.ofVirtual().name("stream-heartbeat").start(this::run);
    }

    /**
     * Somebody begins to wait for the other side. Who is busy with what came before does not
     * listen, and then silence means nothing.
     */
    void listen() {
        since = System.nanoTime();
        listening = true;
    }

    /** Something came from the other side. */
    void heard() {
        listening = false;
    }

    /** Why a read failed: because nothing came for so long, or else as it says. */
    IOException reason(IOException cause) {
        return given
                ? new IOException(
                        "no sign of life for " + pace.patience().toSeconds() + " seconds", cause)
                : cause;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pace.every());
                if (listening && System.nanoTime() - since > pace.patience().toNanos()) {
                    given = true;
                    end.run();
                    return;
                }
                // A connection that is full would hold a ping back, and with it this watch.
                Thread.ofVirtual().name("stream-ping").start(this::send);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            beat.send();
        } catch (IOException e) {
            // The reader learns of it too, and says so.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
