package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request and the way its answer goes out: whole, in chunks, or over the taken connection. */
final class Exchange {

    private static final String JSON = "application/json";

    private final Request request;
    private final String variable;
    private final InputStream in;
    private final OutputStream out;
    private final Faults faults;
    private final AtomicBoolean gone = new AtomicBoolean();
    private boolean answered;
    private boolean last;

    Exchange(Request request, String variable, InputStream in, OutputStream out, Faults faults) {
        this.request = request;
        this.variable = variable;
        this.in = in;
        this.out = out;
        this.faults = faults;
    }

    Request request() {
        return request;
    }

    /** The part of the path that the route left open: a container's or an image's reference. */
    String variable() {
        return variable;
    }

    boolean answered() {
        return answered;
    }

    boolean last() {
        return last || !request.keepsAlive();
    }

    void json(Object tree) throws IOException {
        json(200, tree);
    }

    void json(int status, Object tree) throws IOException {
        whole(status, JSON, Trees.write(tree));
    }

    void text(int status, String text) throws IOException {
        whole(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    void status(int status) throws IOException {
        start(status, null, status == 204 || status == 304 ? "" : "Content-Length: 0\r\n");
    }

    void error(ApiError error) throws IOException {
        json(error.status(), Fields.of("message", error.message()));
    }

    private void whole(int status, String type, byte[] body) throws IOException {
        start(status, type, "Content-Length: " + body.length + "\r\n");
        if (!request.method().equals("HEAD")) {
            out.write(body);
        }
        out.flush();
    }

    /**
     * Begins an endless answer, sent in chunks; ends when the stream is closed or the client goes.
     */
    OutputStream stream(String type) throws IOException {
        last = true;
        start(200, type, "Transfer-Encoding: chunked\r\nConnection: close\r\n");
        return new Chunks(out);
    }

    /** Takes the connection over, as attach and exec do. */
    Hijack hijack(boolean terminal) throws IOException {
        last = true;
        String type = terminal ? "raw-stream" : "multiplexed-stream";
        String upgrade = request.upgrades() ? "Connection: Upgrade\r\nUpgrade: tcp\r\n" : "";
        start(request.upgrades() ? 101 : 200, "application/vnd.docker." + type, upgrade);
        return new Hijack(in, out, terminal);
    }

    private void start(int status, @Nullable String type, String more) throws IOException {
        answered = true;
        String head =
                "HTTP/1.1 "
                        + status
                        + " "
                        + Reason.of(status)
                        + "\r\n"
                        + ("Api-Version: " + faults.newest() + "\r\n")
                        + (type == null ? "" : "Content-Type: " + type + "\r\n")
                        + "Docker-Experimental: false\r\nOstype: linux\r\n"
                        + ("Server: Docker/" + SystemEndpoints.VERSION + " (linux)\r\n")
                        + more
                        + "\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Watches for the client's going away; the action runs once when it has. */
    void whenGone(Runnable action) {
        Thread.ofVirtual().name("demo-gone").start(() -> awaitEnd(action));
    }

    private void awaitEnd(Runnable action) {
        try {
            // A client that is listening has nothing to say: whatever comes is not for us.
            long said = in.transferTo(OutputStream.nullOutputStream());
            gone.set(said >= 0);
        } catch (IOException closed) {
            gone.set(true);
        }
        action.run();
    }

    boolean gone() {
        return gone.get();
    }
}
