package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/**
 * Walks through a JSON value as it arrives: what the caller does not ask for is passed over, so
 * that of an answer of many megabytes only what is wanted is ever in memory.
 */
public final class JsonWalk {
    /** What to do with the value of a key: read it, walk into it, or skip it. */
    @FunctionalInterface
    public interface Field {
        /** Must take the whole value. */
        void read(String key) throws IOException;
    }

    /** What to do with an element. */
    @FunctionalInterface
    public interface Element {
        /** Must take the whole element. */
        void read() throws IOException;
    }

    private final JsonReader reader;

    public JsonWalk(InputStream utf8) {
        this.reader = new JsonReader(Json.reader(utf8));
    }

    /** A walk that gives texts it has met before out of a pool. */
    public JsonWalk(InputStream utf8, TextPool pool) {
        this.reader = new JsonReader(Json.reader(utf8), pool);
    }

    /** Waits for another value to begin, or for the end of the stream. */
    public boolean more() throws IOException {
        return reader.more();
    }

    /** Walks through an object; anything else is passed over. */
    public void object(Field field) throws IOException {
        reader.fields(field::read);
    }

    /** Walks through an array; anything else is passed over. */
    public void array(Element element) throws IOException {
        reader.elements(element::read);
    }

    /** The next value as a tree. */
    public @Nullable Object value() throws IOException {
        return reader.value();
    }

    /** The next value as text, empty where it is null. */
    public String text() throws IOException {
        Object value = reader.value();
        return value == null ? "" : value.toString();
    }

    /** Passes over the next value. */
    public void skip() throws IOException {
        reader.skip();
    }

    /**
     * Reads to the end, where nothing but blanks may follow: a connection serves again only after
     * an answer that was read as a whole.
     */
    public void finish() throws IOException {
        reader.finish();
    }
}
