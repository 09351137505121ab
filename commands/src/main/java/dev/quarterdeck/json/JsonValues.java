package dev.quarterdeck.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * JSON values one after the other in a stream, each given as soon as its last byte has arrived. A
 * stream that fails, or ends inside a value, ends with an {@link UncheckedIOException}.
 */
public final class JsonValues implements Iterator<@Nullable Object>, AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private boolean ready;

    public JsonValues(InputStream utf8) {
        this(Json.reader(utf8));
    }

    JsonValues(Reader reader) {
        try {
            this.parser = FACTORY.createParser(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one value of a document. */
    static @Nullable Object only(Reader reader) throws IOException {
        // Not closed: the reader is the caller's.
        JsonValues values = new JsonValues(reader);
        if (!values.advance()) {
            throw new JsonException("unexpected end of JSON input");
        }
        Object value = values.take();
        if (values.advance()) {
            throw new JsonException("unexpected text after the JSON value");
        }
        return value;
    }

    @Override
    public boolean hasNext() {
        try {
            return advance();
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
            return take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        parser.close();
    }

    private boolean advance() throws IOException {
        if (!ready) {
            ready = token() != null;
        }
        return ready;
    }

    private @Nullable Object take() throws IOException {
        ready = false;
        return value(parser.currentToken());
    }

    private @Nullable JsonToken token() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw wrong(e);
        }
    }

    private JsonToken inside() throws IOException {
        JsonToken token = token();
        if (token == null) {
            throw new JsonException("unexpected end of JSON input");
        }
        return token;
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new JsonException("unexpected " + token + " in JSON");
        };
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (inside() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            map.put(name, value(inside()));
        }
        return map;
    }

    private List<@Nullable Object> array() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = inside(); token != JsonToken.END_ARRAY; token = inside()) {
            list.add(value(token));
        }
        return list;
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw wrong(e);
        }
    }

    private Object whole() throws IOException {
        Number number = parser.getNumberValue();
        return number instanceof Integer small ? Long.valueOf(small) : number;
    }

    private static JsonException wrong(JsonProcessingException e) {
        return new JsonException(e.getOriginalMessage());
    }
}
