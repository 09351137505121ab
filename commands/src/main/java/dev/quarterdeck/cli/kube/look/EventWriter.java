package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes events in any format through one table, as kubectl does, which tells nothing of what a
 * format cannot print.
 */
final class EventWriter {
    private final Writer out;
    private final TabWriter table;
    private final ObjectPrinter printer;

    EventWriter(Channels channels, ObjectPrinter printer) {
        this.out = channels.writer();
        this.table = TabWriter.kubectl(out);
        this.printer = printer;
    }

    /** All of a list, as one object; names alone cannot be printed of it. */
    void list(List<Map<String, @Nullable Object>> events) throws IOException {
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("kind", "EventList");
        list.put("apiVersion", "v1");
        list.put("metadata", Map.of());
        list.put("items", events);
        one(list);
    }

    /** One event, at once. */
    void one(Map<String, @Nullable Object> object) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            printer.print(object, text);
        } catch (OpsException unprintable) {
            // What was printed before stands.
        }
        table.write(text);
        table.flush();
        out.flush();
    }

    /** An event with what it is. */
    static Map<String, @Nullable Object> named(Map<String, @Nullable Object> event) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("kind", "Event");
        named.put("apiVersion", "v1");
        named.putAll(event);
        return named;
    }
}
