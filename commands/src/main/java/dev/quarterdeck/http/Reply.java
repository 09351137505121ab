package dev.quarterdeck.http;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A server's answer; closing it from any thread ends a read of its body at once. */
public final class Reply implements AutoCloseable {
    private final Exchange exchange;
    private final Head head;
    private final Body body;
    private final InputStream plain;

    Reply(Exchange exchange, Head head, Body body) {
        this.exchange = exchange;
        this.head = head;
        this.body = body;
        this.plain = head.header("Content-Encoding").equals("gzip") ? new Gunzip(body) : body;
    }

    public int status() {
        return head.status();
    }

    /** The text of the status line after its protocol, such as {@code 404 Not Found}. */
    public String statusLine() {
        return head.reason().isEmpty()
                ? Integer.toString(head.status())
                : head.status() + " " + head.reason();
    }

    /** The value of a header, or an empty text. */
    public String header(String name) {
        return head.header(name);
    }

    /** The text of the status line after the number, or an empty text. */
    public String reason() {
        return head.reason();
    }

    /** All headers, the first of each name; all warnings, with commas between them. */
    public Map<String, String> headers() {
        return head.headers();
    }

    /** The body as its sender wrote it: what was compressed on the way is as before. */
    public InputStream body() {
        return plain;
    }

    /** Lifts the deadline: it was for the head, and the body may last as long as it likes. */
    public Reply lasting() {
        exchange.lasts();
        return this;
    }

    /** The whole body as JSON, and the reply closed. */
    public @Nullable Object json() {
        try (this) {
            return Json.parse(plain);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The whole body, and the reply closed. */
    public byte[] bytes() {
        try (this) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** What to tell about a failure while reading. */
    public OpsException broken(IOException e) {
        return exchange.brokenInside(e);
    }

    @Override
    public void close() {
        exchange.end(body.finished() && body.leavesConnectionUsable() && head.keepsAlive());
    }
}
