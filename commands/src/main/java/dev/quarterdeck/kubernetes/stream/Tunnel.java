package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.ApiServer;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A way to the ports of a pod for one connection at a time: SPDY, which every API server
 * understands, and to which kubectl falls back. SPDY as Kubernetes speaks it has no flow control,
 * so a slow connection would hold up the others beside it; so each has a tunnel of its own, and one
 * that is done serves the next.
 */
final class Tunnel implements AutoCloseable {
    private static final String PROTOCOL = "portforward.k8s.io";
    private static final int MOST_MESSAGE = 1 << 16;

    private final Spdy spdy;
    private final CompletableFuture<Void> lost = new CompletableFuture<>();
    private volatile @Nullable Passage passage;
    private int requests;

    private Tunnel(Spdy spdy) {
        this.spdy = spdy;
        Thread.ofVirtual().name("tunnel").start(this::carry);
    }

    /** Opens one. */
    static Tunnel open(ApiServer server, Request request) throws IOException {
        return new Tunnel(Upgrades.spdy(server, request, PROTOCOL).connection());
    }

    /** Done when the tunnel has ended, from whichever side. */
    CompletableFuture<Void> lost() {
        return lost;
    }

    private void carry() {
        try {
            spdy.carry(
                    new Carrier.Sink() {
                        @Override
                        public void take(int stream, byte[] bytes, int offset, int length) {
                            Passage now = passage;
                            if (now != null) {
                                now.take(stream, bytes, offset, length);
                            }
                        }

                        @Override
                        public void ended(int stream) {
                            Passage now = passage;
                            if (now != null) {
                                now.ended(stream);
                            }
                        }
                    });
        } catch (IOException broken) {
            // Told by who waits for it.
        }
        Passage now = passage;
        if (now != null) {
            now.lost();
        }
        lost.complete(null);
    }

    /**
     * Begins a connection to a port.
     *
     * @param out where to put what comes from the pod
     */
    Passage connect(int port, OutputStream out) throws IOException {
        Passage fresh = new Passage(port, out, Integer.toString(requests++));
        passage = fresh;
        fresh.open();
        if (lost.isDone()) {
            fresh.lost();
        }
        return fresh;
    }

    @Override
    public void close() {
        spdy.close();
    }

    /** One connection to a port of the pod. */
    final class Passage {
        private final int port;
        private final String request;
        private final OutputStream out;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private final CompletableFuture<Void> data = new CompletableFuture<>();
        private final CompletableFuture<Void> told = new CompletableFuture<>();
        private volatile int dataStream = -1;
        private volatile int errorStream = -1;
        private volatile boolean unwritable;
        private volatile boolean over;

        private Passage(int port, OutputStream out, String request) {
            this.port = port;
            this.out = out;
            this.request = request;
        }

        private void open() throws IOException {
            spdy.open(headers("error"), stream -> errorStream = stream);
            spdy.finish(errorStream);
            spdy.open(headers("data"), stream -> dataStream = stream);
        }

        private Map<String, String> headers(String type) {
            return Map.of("streamtype", type, "port", Integer.toString(port), "requestid", request);
        }

        /** Sends to the pod; blocks while it takes nothing. */
        void send(byte[] bytes, int count) throws IOException {
            checkOpen();
            spdy.send(dataStream, bytes, 0, count);
        }

        /** Nothing more is sent; what the pod still says comes. */
        void finish() throws IOException {
            checkOpen();
            spdy.finish(dataStream);
        }

        /** The tunnel may serve another connection by now. */
        private void checkOpen() throws IOException {
            if (over) {
                throw new IOException("the connection is over");
            }
        }

        private void take(int stream, byte[] bytes, int offset, int length) {
            if (stream == errorStream && message.size() < MOST_MESSAGE) {
                message.write(bytes, offset, length);
            } else if (stream == dataStream && !unwritable) {
                pass(bytes, offset, length);
            }
        }

        private void pass(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
                out.flush();
            } catch (IOException gone) {
                unwritable = true;
                data.complete(null);
            }
        }

        private void ended(int stream) {
            if (stream == dataStream) {
                data.complete(null);
            } else if (stream == errorStream) {
                told.complete(null);
            }
        }

        private void lost() {
            data.complete(null);
            told.complete(null);
        }

        /** Waits until the pod has said all; what went wrong, or an empty text. */
        String await() throws IOException {
            data.join();
            over = true;
            spdy.reset(dataStream);
            told.join();
            passage = null;
            return message.toString(StandardCharsets.UTF_8);
        }

        /** Our own side is gone: what may still come is thrown away. */
        void abandon() {
            unwritable = true;
            data.complete(null);
        }
    }
}
