package dev.quarterdeck.docker;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** An engine's answer; closing it from any thread ends a read of its body at once. */
public final class Reply implements AutoCloseable {
    private final Exchange exchange;
    private final Head head;
    private final Body body;

    Reply(Exchange exchange, Head head, Body body) {
        this.exchange = exchange;
        this.head = head;
        this.body = body;
    }

    public int status() {
        return head.status();
    }

    /** The text of the status line after its protocol, such as {@code 404 Not Found}. */
    String statusLine() {
        return head.reason().isEmpty()
                ? Integer.toString(head.status())
                : head.status() + " " + head.reason();
    }

    /** The value of a header, or an empty text. */
    public String header(String name) {
        return head.header(name);
    }

    Head head() {
        return head;
    }

    public InputStream body() {
        return body;
    }

    /** The whole body as JSON, and the reply closed. */
    public @Nullable Object json() {
        try (this) {
            return Json.parse(body);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The whole body, and the reply closed. */
    public byte[] bytes() {
        try (this) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** What to tell about a failure while reading. */
    EngineException broken(IOException e) {
        if (e instanceof EOFException && !exchange.late()) {
            return new EngineException(Kind.UNREACHABLE, "unexpected EOF", null, e);
        }
        return exchange.broken(e);
    }

    @Override
    public void close() {
        exchange.end(body.finished() && body.leavesConnectionUsable() && head.keepsAlive());
    }
}
