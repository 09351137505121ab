package dev.quarterdeck.docker;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/**
 * The objects an engine sends one after the other; blocks for the next one, and ends when the
 * engine, or {@link #close} from another thread, ends it.
 */
public final class JsonStream implements Iterator<Map<String, @Nullable Object>>, AutoCloseable {
    private final Reply reply;
    private final JsonValues values;
    private volatile boolean closed;

    public JsonStream(Reply reply) {
        this.reply = reply;
        this.values = new JsonValues(reply.body());
    }

    private static IOException cause(UncheckedIOException e) {
        return e.getCause() == null ? new IOException(e) : e.getCause();
    }

    @Override
    public boolean hasNext() {
        try {
            return !closed && values.hasNext();
        } catch (UncheckedIOException e) {
            if (closed) {
                return false;
            }
            throw reply.broken(cause(e));
        }
    }

    @Override
    public Map<String, @Nullable Object> next() {
        try {
            return Json.object(values.next());
        } catch (UncheckedIOException e) {
            throw reply.broken(cause(e));
        }
    }

    @Override
    public void close() {
        closed = true;
        reply.close();
    }
}
