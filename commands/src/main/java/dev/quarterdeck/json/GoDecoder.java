package dev.quarterdeck.json;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the first JSON value of some bytes into types of Go, as Go's json.Decoder does: fields are
 * found without regard to case, a null leaves what is there, an object adds to what its name had
 * before, and a value of another type is passed over and told of at the end. Source: {@code
 * encoding/json/decode.go} and {@code stream.go} of Go 1.24.
 */
public final class GoDecoder {
    /**
     * What was read.
     *
     * @param value as the type asks for, with the names of the type
     * @param error Go's words for the first thing wrong with it, or empty
     * @param more whether anything but blanks follows the value
     */
    public record Decoded(Map<String, @Nullable Object> value, String error, boolean more) {}

    private final JsonReader reader;
    private final boolean strict;
    private final Deque<String> path = new ArrayDeque<>();
    private String inside = "";
    private String error = "";

    private GoDecoder(JsonReader reader, boolean strict) {
        this.reader = reader;
        this.strict = strict;
    }

    /** Reads a struct; of bytes that are no JSON nothing is read, and none at all are no error. */
    public static Decoded read(byte[] utf8, GoType.Struct type) {
        return read(utf8, type, false);
    }

    /** Reads a struct, or a map; fields it does not know are an error. */
    public static Decoded strict(byte[] utf8, GoType type) {
        return read(utf8, type, true);
    }

    /** Reads a map; of bytes that are no JSON nothing is read, and none at all are no error. */
    public static Decoded read(byte[] utf8, GoType.Dictionary type) {
        return read(utf8, type, false);
    }

    private static Decoded read(byte[] utf8, GoType type, boolean strict) {
        String syntax = syntax(utf8);
        if (!syntax.isEmpty()) {
            return new Decoded(Map.of(), syntax, false);
        }
        try (JsonReader reader = new JsonReader(Json.reader(new ByteArrayInputStream(utf8)))) {
            var decoder = new GoDecoder(reader, strict);
            Object value = reader.more() ? decoder.value(type, null) : null;
            return new Decoded(Json.object(value), decoder.error, reader.more());
        } catch (IOException e) {
            return new Decoded(Map.of(), String.valueOf(e.getMessage()), false);
        }
    }

    /** What is wrong with the bytes of the first value; Go's scanner knows bytes only. */
    private static String syntax(byte[] utf8) {
        var bytes = new Counted(new ByteArrayInputStream(utf8));
        try (JsonReader reader = JsonReader.ofOctets(bytes)) {
            if (reader.more()) {
                reader.value();
            }
            return "";
        } catch (IOException e) {
            return bytes.ended ? "unexpected EOF" : String.valueOf(e.getMessage());
        }
    }

    /** Bytes as characters, and whether their end was met. */
    private static final class Counted extends FilterReader {
        private boolean ended;

        Counted(ByteArrayInputStream bytes) {
            super(latin(bytes));
        }

        private static Reader latin(ByteArrayInputStream bytes) {
            return new InputStreamReader(bytes, StandardCharsets.ISO_8859_1);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            ended |= count < 0;
            return count;
        }
    }

    private @Nullable Object value(GoType type, @Nullable Object old) throws IOException {
        GoType.Found found = reader.found();
        if (found == GoType.Found.NOTHING) {
            reader.skip();
            return type instanceof GoType.Slice || type instanceof GoType.Dictionary ? null : old;
        }
        if (!found.fits(type)) {
            mismatch(found, type);
            reader.skip();
            return old;
        }
        return switch (type) {
            case GoType.Slice(GoType of) -> list(of);
            case GoType.Dictionary(GoType of) -> dictionary(of, old);
            case GoType.Struct struct -> struct(struct, old);
            case GoType.Text _, GoType.Flag _, GoType.Anything _ -> reader.value();
        };
    }

    private List<@Nullable Object> list(GoType of) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        reader.elements(() -> list.add(value(of, zero(of))));
        return list;
    }

    private Map<String, @Nullable Object> dictionary(GoType of, @Nullable Object old)
            throws IOException {
        var map = new LinkedHashMap<>(Json.object(old));
        reader.fields(key -> map.put(key, value(of, zero(of))));
        return map;
    }

    private Map<String, @Nullable Object> struct(GoType.Struct type, @Nullable Object old)
            throws IOException {
        var map = new LinkedHashMap<>(Json.object(old));
        String outside = inside;
        reader.fields(
                key -> {
                    inside = type.title();
                    field(type, key, map);
                    inside = outside;
                });
        return map;
    }

    private void field(GoType.Struct type, String key, Map<String, @Nullable Object> map)
            throws IOException {
        String name = named(type, key);
        GoType wanted = type.fields().get(name);
        if (wanted == null) {
            unknown(key);
            reader.skip();
            return;
        }
        path.addLast(name);
        Object value = value(wanted, map.get(name));
        path.removeLast();
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }

    /** What an element is before anything is known of it. */
    private static @Nullable Object zero(GoType type) {
        return switch (type) {
            case GoType.Text _ -> "";
            case GoType.Flag _ -> false;
            case GoType.Struct _ -> Map.of();
            case GoType.Slice _, GoType.Dictionary _, GoType.Anything _ -> null;
        };
    }

    private static String named(GoType.Struct type, String key) {
        if (type.fields().containsKey(key)) {
            return key;
        }
        String folded = folded(key);
        for (String name : type.fields().keySet()) {
            if (folded(name).equals(folded)) {
                return name;
            }
        }
        return "";
    }

    /** Beside the letters of ASCII, a long s and the sign of kelvin are an s and a k. */
    private static String folded(String name) {
        var folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char plain = c == '\u017f' ? 's' : c == '\u212a' ? 'k' : c;
            folded.append(plain >= 'A' && plain <= 'Z' ? (char) (plain | 0x20) : plain);
        }
        return folded.toString();
    }

    private void unknown(String key) {
        if (strict && error.isEmpty()) {
            error = "json: unknown field " + GoQuote.quote(key);
        }
    }

    private void mismatch(GoType.Found found, GoType type) {
        if (error.isEmpty()) {
            String place =
                    path.isEmpty()
                            ? "Go value"
                            : "Go struct field " + inside + "." + String.join(".", path);
            error =
                    "json: cannot unmarshal "
                            + found.word()
                            + " into "
                            + place
                            + " of type "
                            + type.name();
        }
    }
}
