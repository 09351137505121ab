package dev.quarterdeck.kubernetes.stream;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers the other side's pings, the last one alone where several came meanwhile (RFC 6455,
 * section 5.5.3). Not on the thread that reads: a side that takes nothing until it is read from
 * blocks who sends, and then whoever waits to send after that.
 */
final class Pong {
    /** Sends the answer. */
    @FunctionalInterface
    interface Sender {
        void send(byte[] payload) throws IOException;
    }

    private final AtomicReference<byte @Nullable []> asked = new AtomicReference<>();
    private final Sender sender;

    Pong(Sender sender) {
        this.sender = sender;
    }

    /** Sends the answer soon. */
    void answer(byte[] payload) {
        if (asked.getAndSet(payload) == null) {
            Thread.ofVirtual().name("stream-pong").start(this::send);
        }
    }

    private void send() {
        byte[] payload = asked.getAndSet(null);
        try {
            if (payload != null) {
                sender.send(payload);
            }
        } catch (IOException e) {
            // The reader learns of it too, and says so.
        }
    }
}
