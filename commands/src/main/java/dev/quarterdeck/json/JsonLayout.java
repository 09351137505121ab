package dev.quarterdeck.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Moves the blanks of JSON about, byte by byte, and touches nothing else. */
final class JsonLayout {
    private final ByteArrayOutputStream out;
    private final byte[] raw;
    private final byte[] prefix;
    private final byte[] indent;
    private int depth;

    private JsonLayout(byte[] raw, String prefix, String indent) {
        this.raw = raw;
        this.out = new ByteArrayOutputStream(raw.length * 2);
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
        this.indent = indent.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] indent(byte[] raw, String prefix, String indent) {
        JsonLayout layout = new JsonLayout(raw, prefix, indent);
        for (int at = 0; at < raw.length; at++) {
            at = raw[at] == '"' ? layout.string(at) : layout.mark(at);
        }
        // Go keeps the blanks after the last value: they are the caller's line ending.
        int end = raw.length;
        while (end > 0 && blank(raw[end - 1])) {
            end--;
        }
        layout.out.write(raw, end, raw.length - end);
        return layout.out.toByteArray();
    }

    static byte[] compact(byte[] raw) {
        JsonLayout layout = new JsonLayout(raw, "", "");
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '"') {
                at = layout.string(at);
            } else if (!blank(raw[at])) {
                layout.out.write(raw[at]);
            }
        }
        return layout.out.toByteArray();
    }

    private int mark(int at) {
        byte c = raw[at];
        switch (c) {
            case '{', '[' -> {
                return open(at);
            }
            case '}', ']' -> {
                depth--;
                newline();
                out.write(c);
            }
            case ',' -> {
                out.write(c);
                newline();
            }
            case ':' -> {
                out.write(c);
                out.write(' ');
            }
            default -> {
                if (!blank(c)) {
                    out.write(c);
                }
            }
        }
        return at;
    }

    /** Opens a bracket; an empty pair stays together. Returns the last byte it took. */
    private int open(int at) {
        out.write(raw[at]);
        int next = at + 1;
        while (next < raw.length && blank(raw[next])) {
            next++;
        }
        if (next < raw.length && (raw[next] == '}' || raw[next] == ']')) {
            out.write(raw[next]);
            return next;
        }
        depth++;
        newline();
        return next - 1;
    }

    private int string(int start) {
        int at = start + 1;
        while (at < raw.length && raw[at] != '"') {
            at += raw[at] == '\\' ? 2 : 1;
        }
        int end = Math.min(at, raw.length - 1);
        out.write(raw, start, end - start + 1);
        return end;
    }

    private void newline() {
        out.write('\n');
        out.writeBytes(prefix);
        for (int i = 0; i < depth; i++) {
            out.writeBytes(indent);
        }
    }

    private static boolean blank(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
