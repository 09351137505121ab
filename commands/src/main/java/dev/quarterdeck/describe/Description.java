package dev.quarterdeck.describe;

import dev.quarterdeck.text.TabWriter;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A description under way: text with levels of indentation, whose cells end at tabs and line up in
 * columns. Characters that would steer a terminal are made visible as kubectl does. Bytes that are
 * no UTF-8 (kubectl cuts long texts inside characters) are kept as {@link Utf8} keeps them; {@link
 * #bytes} has them again. Ported from PrefixWriter in {@code
 * k8s.io/kubectl/pkg/describe/describe.go} and {@code k8s.io/cli-runtime/pkg/printers/terminal.go}.
 */
public final class Description {
    private static final String STEP = "  ";

    private final StringBuilder text;
    private final @Nullable TabWriter columns;
    private final int indent;

    /** An empty description. */
    public Description() {
        this(new StringBuilder(), true);
    }

    private Description(StringBuilder text, boolean aligned) {
        this.text = text;
        this.columns = aligned ? TabWriter.describe(text) : null;
        this.indent = 0;
    }

    /** An empty description whose tabs stay tabs. */
    public static Description unaligned() {
        return new Description(new StringBuilder(), false);
    }

    private Description(Description outer, int levels) {
        this.text = outer.text;
        this.columns = outer.columns;
        this.indent = outer.indent + levels;
    }

    /** The same description, written to from some levels further in. */
    public Description nested(int levels) {
        return new Description(this, levels);
    }

    /** Writes text after the indentation of a level; nothing is added at its end. */
    public Description write(int level, String part) {
        return take(STEP.repeat(indent + level) + part);
    }

    /** Writes a line of cells after the indentation of a level. */
    public Description row(int level, Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        return write(level, line.append('\n').toString());
    }

    /** Writes the rest of a line: only within a nested description is it indented. */
    public Description rest(String part) {
        return write(0, part + "\n");
    }

    private Description take(String part) {
        String visible = part.replace("\u001b", "^[").replace("\r", "\\r");
        try {
            if (columns == null) {
                text.append(visible);
            } else {
                columns.write(visible);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was written. */
    public String text() {
        try {
            if (columns != null) {
                columns.flush();
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was written, as the bytes kubectl prints. */
    public byte[] bytes() {
        return Utf8.encode(text());
    }
}
