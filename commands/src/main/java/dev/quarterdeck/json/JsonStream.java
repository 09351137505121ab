package dev.quarterdeck.json;

import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** JSON values one after the other in a text, as Go's {@code json.Decoder} reads them. */
public final class JsonStream {
    private final String text;
    private final JsonReader reader;
    private int start;
    private int end;

    public JsonStream(String text) {
        this.text = text;
        this.reader = new JsonReader(new StringReader(text));
    }

    /** Whether there is anything but blanks behind the last value. */
    public boolean more() {
        try {
            return reader.more();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The next value.
     *
     * @throws JsonException where there is none, in Go's words
     */
    public @Nullable Object next() throws JsonException {
        try {
            reader.more();
            start = (int) reader.taken();
            Object value = reader.value();
            end = (int) reader.taken();
            return value;
        } catch (JsonException e) {
            throw ended() ? new JsonException("unexpected EOF") : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the text ended where the last value went on. */
    public boolean ended() {
        return reader.taken() == text.length();
    }

    /** The text of the last value. */
    public String raw() {
        return text.substring(start, end);
    }

    /** How many characters the values took. */
    public int taken() {
        return end;
    }

    /** How many bytes were read when a value turned out to be none. */
    public int offset() {
        return Utf8.length(text.substring(0, (int) reader.taken())) + 1;
    }
}
