package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * JSON values one after the other in a stream, each given as soon as its last byte has arrived. A
 * stream that fails, or ends inside a value, ends with an {@link UncheckedIOException}.
 */
public final class JsonValues implements Iterator<@Nullable Object>, AutoCloseable {
    private final JsonReader reader;

    public JsonValues(InputStream utf8) {
        this.reader = new JsonReader(Json.reader(utf8));
    }

    /** Waits for the next value to begin, or the stream to end. */
    @Override
    public boolean hasNext() {
        try {
            return reader.more();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return reader.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        reader.close();
    }
}
