package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Chunks;
import dev.quarterdeck.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The way the answer to one request goes out: whole, or bit by bit. */
final class Reply {

    private final InputStream in;
    private final OutputStream out;
    private final boolean head;
    private boolean begun;
    private boolean last;
    private volatile boolean gone;

    Reply(InputStream in, OutputStream out, boolean head) {
        this.in = in;
        this.out = out;
        this.head = head;
    }

    boolean begun() {
        return begun;
    }

    boolean last() {
        return last;
    }

    void json(int status, Tree tree) throws IOException {
        whole(status, "application/json", Json.write(tree.fields()) + "\n");
    }

    /** Aggregated discovery says in its type what it is. */
    void discovery(Tree tree) throws IOException {
        whole(
                200,
                "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
                Json.write(tree.fields()) + "\n");
    }

    void text(int status, String text) throws IOException {
        whole(status, "text/plain; charset=utf-8", text);
    }

    private void whole(int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        start(status, type, "Content-Length: " + body.length);
        if (!head) {
            out.write(body);
        }
        out.flush();
    }

    /** Begins an answer of unknown length; the connection ends with it. */
    OutputStream stream(String type) throws IOException {
        last = true;
        start(200, type, "Transfer-Encoding: chunked\r\nConnection: close");
        out.flush();
        return new Chunks(out);
    }

    /** Hands the connection over to a WebSocket. */
    ServedSocket webSocket(String protocol, String accept) throws IOException {
        last = true;
        begun = true;
        String lines =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: %s\r\nSec-WebSocket-Protocol: %s\r\n\r\n"
                                .formatted(accept, protocol);
        out.write(lines.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return new ServedSocket(in, out);
    }

    /** Watches for the client's going away; the action runs once when it has. */
    void whenGone(Runnable action) {
        Thread.ofVirtual().name("demo-gone").start(() -> awaitEnd(action));
    }

    private void awaitEnd(Runnable action) {
        try {
            // A client that is listening has nothing to say: whatever comes is not for us.
            gone = in.transferTo(OutputStream.nullOutputStream()) >= 0;
        } catch (IOException closed) {
            gone = true;
        }
        action.run();
    }

    boolean gone() {
        return gone;
    }

    private void start(int status, String type, String length) throws IOException {
        begun = true;
        String lines =
                "HTTP/1.1 %d %s\r\nCache-Control: no-cache, private\r\nContent-Type: %s\r\n%s\r\n\r\n"
                        .formatted(status, phrase(status), type, length);
        out.write(lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Entity";
            case 500 -> "Internal Server Error";
            default -> "Status";
        };
    }
}
