package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON. Objects become {@link java.util.LinkedHashMap}, arrays {@link
 * java.util.ArrayList}, whole numbers {@link Long} or {@link java.math.BigInteger}, other numbers
 * {@link Double}. Malformed UTF-8 becomes U+FFFD, as in Go.
 */
public final class Json {
    private Json() {}

    /** The value the text holds; anything after it but blanks is an error. */
    public static @Nullable Object parse(String text) throws JsonException {
        try {
            return only(new StringReader(text));
        } catch (JsonException e) {
            throw e;
        } catch (IOException e) {
            throw new JsonException(String.valueOf(e.getMessage()));
        }
    }

    public static @Nullable Object parse(byte[] utf8) throws JsonException {
        return parse(new String(utf8, StandardCharsets.UTF_8));
    }

    /** Reads to the end of the stream, and leaves it open. */
    public static @Nullable Object parse(InputStream utf8) throws IOException {
        return only(reader(utf8));
    }

    private static @Nullable Object only(Reader text) throws IOException {
        @SuppressWarnings("resource") // the text is the caller's
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.finish();
        return value;
    }

    /** The value as an object, or an empty map when it is null or no object. */
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // every map read here has string keys
            Map<String, @Nullable Object> known = (Map<String, @Nullable Object>) map;
            return known;
        }
        return Map.of();
    }

    /** The value as an array, or an empty list when it is null or no array. */
    public static List<@Nullable Object> array(@Nullable Object value) {
        if (value instanceof List<?> list) {
            @SuppressWarnings("unchecked") // reading only
            List<@Nullable Object> known = (List<@Nullable Object>) list;
            return known;
        }
        return List.of();
    }

    /** The value as a text: an empty one when it is null, as it is in Go, or missing. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** One line, as Go's json.Marshal writes a struct. */
    public static String write(@Nullable Object value) {
        return write(value, JsonStyle.MARSHAL);
    }

    public static String write(@Nullable Object value, JsonStyle style) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, style).write(value);
        return out.toString();
    }

    /** Many lines, as Go's json.MarshalIndent writes a struct. */
    public static String writeIndented(@Nullable Object value, String indent) {
        return write(value, JsonStyle.MARSHAL.indented(indent));
    }

    /** Lays valid JSON out anew as Go's json.Indent does: no number, no escape is touched. */
    public static byte[] indent(byte[] raw, String prefix, String indent) {
        return JsonLayout.indent(raw, prefix, indent);
    }

    /** Takes the blanks out of valid JSON, as Go's json.Compact does. */
    public static byte[] compact(byte[] raw) {
        return JsonLayout.compact(raw);
    }

    static Reader reader(InputStream utf8) {
        return new InputStreamReader(utf8, StandardCharsets.UTF_8);
    }
}
