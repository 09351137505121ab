package dev.quarterdeck.json;

import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes values as Go's encoding/json does. */
final class JsonWriter {
    private final StringBuilder out;
    private final JsonStyle style;
    private int depth;

    JsonWriter(StringBuilder out, JsonStyle style) {
        this.out = out;
        this.style = style;
    }

    // No pattern switch: making its class at run time costs a short command milliseconds.
    void write(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            JsonText.quote(text, style.escapeHtml(), out);
        } else if (value instanceof JsonSource source) {
            source(source);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof Double number) {
            JsonText.number(number, out);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            JsonText.quote(value.toString(), style.escapeHtml(), out);
        }
    }

    private void source(JsonSource source) {
        boolean other = source.escapesHtml() && !style.escapeHtml();
        JsonWriter writer = other ? escaping() : this;
        writer.write(source.toJson());
    }

    private JsonWriter escaping() {
        JsonWriter writer =
                new JsonWriter(out, new JsonStyle(true, style.sortKeys(), style.indent()));
        writer.depth = depth;
        return writer;
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        depth++;
        boolean first = true;
        for (Map.Entry<String, ?> entry : entries(map)) {
            separate(first);
            first = false;
            JsonText.quote(entry.getKey(), style.escapeHtml(), out);
            out.append(style.indent().isEmpty() ? ":" : ": ");
            write(entry.getValue());
        }
        close(map.isEmpty(), '}');
    }

    private void array(Collection<?> list) {
        out.append('[');
        depth++;
        boolean first = true;
        for (Iterator<?> items = list.iterator(); items.hasNext(); first = false) {
            separate(first);
            write(items.next());
        }
        close(list.isEmpty(), ']');
    }

    private void separate(boolean first) {
        if (!first) {
            out.append(',');
        }
        newline();
    }

    private void close(boolean empty, char bracket) {
        depth--;
        if (!empty) {
            newline();
        }
        out.append(bracket);
    }

    private void newline() {
        if (!style.indent().isEmpty()) {
            out.append('\n').repeat(style.indent(), depth);
        }
    }

    private Collection<Map.Entry<String, ?>> entries(Map<?, ?> map) {
        List<Map.Entry<String, ?>> entries = new ArrayList<>(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            @SuppressWarnings("unchecked") // the keys of JSON objects are strings
            Map.Entry<String, ?> known = (Map.Entry<String, ?>) entry;
            entries.add(known);
        }
        if (style.sortKeys()) {
            entries.sort((a, b) -> Utf8.compare(a.getKey(), b.getKey()));
        }
        return entries;
    }
}
