package dev.quarterdeck.json;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON values from characters, with the errors of Go's encoding/json. Written by hand because
 * a command starts in less time than a general parser takes to set itself up.
 */
final class JsonReader implements AutoCloseable {
    private static final int END = -1;
    private static final int DEEPEST = 1_000;

    private final Reader in;
    private final TextPool texts;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private int depth;

    /** How many characters were in buffers before this one. */
    private long before;

    /** Whether a character is a byte, and no more. */
    private final boolean octets;

    JsonReader(Reader in) {
        this(in, TextPool.small());
    }

    /** A reader that gives texts it has met before out of a pool. */
    JsonReader(Reader in, TextPool texts) {
        this(in, texts, false);
    }

    private JsonReader(Reader in, TextPool texts, boolean octets) {
        this.in = in;
        this.texts = texts;
        this.octets = octets;
    }

    /** A reader of bytes, each of which comes as a character. */
    static JsonReader ofOctets(Reader latin) {
        return new JsonReader(latin, TextPool.small(), true);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** How many characters are taken; after an error that which is wrong is not. */
    long taken() {
        return before + at;
    }

    /** Whether there is anything but blanks before the end. */
    boolean more() throws IOException {
        return solid() != END;
    }

    /** What the next value is, by its first character. */
    GoType.Found found() throws IOException {
        return switch (solid()) {
            case '{' -> GoType.Found.OBJECT;
            case '[' -> GoType.Found.ARRAY;
            case '"' -> GoType.Found.TEXT;
            case 't', 'f' -> GoType.Found.FLAG;
            case 'n' -> GoType.Found.NOTHING;
            default -> GoType.Found.NUMBER;
        };
    }

    /** The next value. */
    @Nullable Object value() throws IOException {
        int c = solid();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> {
                at++;
                yield text();
            }
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> {
                if (c == '-' || digit(c)) {
                    yield number();
                }
                throw wrong(c, "looking for beginning of value");
            }
        };
    }

    /** Passes over the next value and keeps nothing of it. */
    void skip() throws IOException {
        int c = solid();
        switch (c) {
            case '{' -> skipFields();
            case '[' -> elements(this::skip);
            case '"' -> {
                at++;
                skipText();
            }
            default -> value();
        }
    }

    private void skipFields() throws IOException {
        at++;
        deeper();
        for (int next = first('}'); next == ','; next = after('}', "after object key:value pair")) {
            expect('"', "looking for beginning of object key string");
            skipText();
            expect(':', "after object key");
            skip();
        }
        depth--;
    }

    private void skipText() throws IOException {
        while (at < end && buffer[at] >= ' ' && buffer[at] != '"' && buffer[at] != '\\') {
            at++;
        }
        for (int c = take(); c != '"'; c = take()) {
            if (c == '\\') {
                take();
            } else if (c < ' ') {
                throw wrong(untaken(c), "in string literal");
            }
        }
    }

    /** What to do with the value that follows. */
    interface Part {
        void read() throws IOException;
    }

    /** What to do with the value of a key. */
    interface Field {
        void read(String key) throws IOException;
    }

    /** Reads an object, its values as the caller likes; a null has no fields. */
    void fields(Field field) throws IOException {
        if (missing('{')) {
            return;
        }
        deeper();
        for (int next = first('}'); next == ','; next = after('}', "after object key:value pair")) {
            expect('"', "looking for beginning of object key string");
            String key = text();
            expect(':', "after object key");
            field.read(key);
        }
        depth--;
    }

    /** Reads an array, its elements as the caller likes; a null has none. */
    void elements(Part element) throws IOException {
        if (missing('[')) {
            return;
        }
        deeper();
        for (int next = first(']'); next == ','; next = after(']', "after array element")) {
            element.read();
        }
        depth--;
    }

    private boolean missing(char opening) throws IOException {
        int c = solid();
        if (c == opening) {
            at++;
            return false;
        }
        value();
        return true;
    }

    private int first(char closing) throws IOException {
        boolean empty = solid() == closing;
        at += empty ? 1 : 0;
        return empty ? closing : ',';
    }

    private int after(char closing, String where) throws IOException {
        int next = solid();
        if (next != ',' && next != closing) {
            throw wrong(next, where);
        }
        at++;
        return next;
    }

    /** The next character, which is not taken; {@link #END} after the last. */
    private int peek() throws IOException {
        if (at == end) {
            before += end;
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at == end ? END : buffer[at];
    }

    private int take() throws IOException {
        int c = peek();
        if (c != END) {
            at++;
        }
        return c;
    }

    private int untaken(int c) {
        at -= c == END ? 0 : 1;
        return c;
    }

    private int solid() throws IOException {
        int c = peek();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            at++;
            c = peek();
        }
        return c;
    }

    private void deeper() throws JsonException {
        if (++depth > DEEPEST) {
            throw new JsonException("exceeded max depth");
        }
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        fields(key -> map.put(key, value()));
        return map;
    }

    private void expect(char wanted, String where) throws IOException {
        int c = solid();
        if (c != wanted) {
            throw wrong(c, where);
        }
        at++;
    }

    private List<@Nullable Object> array() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        elements(() -> list.add(value()));
        return list;
    }

    private @Nullable Object literal(String word, @Nullable Boolean value) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            int c = peek();
            if (c != word.charAt(i)) {
                throw wrong(
                        inside(c), "in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
            at++;
        }
        return value;
    }

    /** A string, whose opening quote is taken. */
    private String text() throws IOException {
        int start = at;
        int to = at;
        int hash = 0;
        while (to < end && buffer[to] >= ' ' && buffer[to] != '"' && buffer[to] != '\\') {
            hash = 31 * hash + buffer[to++];
        }
        if (to < end && buffer[to] == '"') {
            at = to + 1;
            return texts.text(buffer, start, to - start, hash);
        }
        return longText();
    }

    private String longText() throws IOException {
        StringBuilder out = new StringBuilder();
        boolean escaped = false;
        for (int c = take(); c != '"'; c = take()) {
            if (c == '\\') {
                escaped = true;
                escape(out);
            } else if (c < ' ') {
                throw wrong(untaken(c), "in string literal");
            } else {
                out.append((char) c);
            }
        }
        return escaped ? JsonText.wellFormed(out) : out.toString();
    }

    private void escape(StringBuilder out) throws IOException {
        int c = take();
        switch (c) {
            case '"', '\\', '/' -> out.append((char) c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> out.append(hex());
            default -> throw wrong(inside(untaken(c)), "in string escape code");
        }
    }

    private char hex() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int c = take();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong(inside(untaken(c)), "in \\u hexadecimal character escape");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private Object number() throws IOException {
        StringBuilder out = new StringBuilder();
        sign(out, "-");
        if (peek() == '0') {
            out.append((char) take());
        } else {
            digits(out, "in numeric literal");
        }
        boolean whole = true;
        if (peek() == '.') {
            whole = false;
            out.append((char) take());
            digits(out, "after decimal point in numeric literal");
        }
        if (peek() == 'e' || peek() == 'E') {
            whole = false;
            out.append((char) take());
            sign(out, "+-");
            digits(out, "in exponent of numeric literal");
        }
        return whole ? JsonText.whole(out.toString()) : Double.valueOf(out.toString());
    }

    private void sign(StringBuilder out, String signs) throws IOException {
        if (peek() != END && signs.indexOf(peek()) >= 0) {
            out.append((char) take());
        }
    }

    private void digits(StringBuilder out, String where) throws IOException {
        if (!digit(peek())) {
            throw wrong(inside(peek()), where);
        }
        while (digit(peek())) {
            out.append((char) take());
        }
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Inside a word or number Go takes the end for a blank. */
    private static int inside(int c) {
        return c == END ? ' ' : c;
    }

    /** What Go says of a character that cannot stand where it does. */
    private JsonException wrong(int c, String where) {
        if (c == END) {
            return new JsonException("unexpected end of JSON input");
        }
        String shown = octets && c > 0x7f ? GoQuote.quoteChar(c, false) : JsonByte.quote(c);
        return new JsonException("invalid character " + shown + " " + where);
    }

    /** The document must end here. */
    void finish() throws IOException {
        int c = solid();
        if (c != END) {
            throw wrong(c, "after top-level value");
        }
    }
}
