package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonWalk;
import dev.quarterdeck.json.TextPool;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a Table as it arrives. Of each object it keeps what a list needs: managedFields, most of
 * what a server sends, is passed over.
 */
public final class TableReader {
    /** Asks for tables, and for plain objects of servers that make none. */
    public static final String ACCEPT =
            "application/json;as=Table;v=v1;g=meta.k8s.io,"
                    + "application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json";

    /** How much of each object is kept. */
    public enum Keep {
        /** Its name and namespace: what a list prints beside the cells. */
        NAMES,
        /** What tells it from others, with its labels. */
        META,
        /** All of it, for servers that were asked for whole objects. */
        WHOLES
    }

    private final JsonWalk walk;
    private final Keep keep;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Table.TableRow> rows = new ArrayList<>();
    private final Map<String, @Nullable Object> other = new LinkedHashMap<>();
    private String resourceVersion = "";
    private String next = "";

    private TableReader(JsonWalk walk, Keep keep) {
        this.walk = walk;
        this.keep = keep;
    }

    /**
     * Reads one answer.
     *
     * @param wholes whether whole objects are kept, for servers that were asked for them
     * @return the table, or the answer as a tree where it is no table
     */
    public static Answer read(InputStream utf8, boolean wholes) throws IOException {
        return read(utf8, wholes ? Keep.WHOLES : Keep.META);
    }

    /** Reads one answer: the table, or the answer as a tree where it is no table. */
    public static Answer read(InputStream utf8, Keep keep) throws IOException {
        return whole(new JsonWalk(utf8), keep);
    }

    /** Reads one answer without whole objects, its texts out of a pool. */
    public static Answer read(InputStream utf8, TextPool pool) throws IOException {
        return whole(new JsonWalk(utf8, pool), Keep.META);
    }

    private static Answer whole(JsonWalk walk, Keep keep) throws IOException {
        Answer answer = read(walk, keep);
        walk.finish();
        return answer;
    }

    /** Reads the value the walk has come to. */
    static Answer read(JsonWalk walk, Keep keep) throws IOException {
        TableReader reader = new TableReader(walk, keep);
        walk.object(reader::field);
        return "Table".equals(reader.other.get("kind"))
                ? new Answer(reader.table(), null)
                : new Answer(null, reader.other);
    }

    /** A table, or any other object; one of the two is null. */
    public record Answer(@Nullable Table table, @Nullable Map<String, @Nullable Object> other) {}

    private Table table() {
        return new Table(columns, rows, resourceVersion, next);
    }

    private void field(String key) throws IOException {
        switch (key) {
            case "columnDefinitions" -> walk.array(this::column);
            case "rows" -> walk.array(this::row);
            case "metadata" -> metadata();
            default -> other.put(key, walk.value());
        }
    }

    private void metadata() throws IOException {
        Map<String, @Nullable Object> metadata = Json.object(walk.value());
        other.put("metadata", metadata);
        resourceVersion = text(metadata.get("resourceVersion"));
        next = text(metadata.get("continue"));
    }

    private void column() throws IOException {
        Map<String, @Nullable Object> json = Json.object(walk.value());
        columns.add(
                new Table.Column(
                        text(json.get("name")),
                        text(json.get("type")),
                        text(json.get("format")),
                        json.get("priority") instanceof Number number ? number.longValue() : 0));
    }

    private void row() throws IOException {
        var row = new Row();
        walk.object(row::field);
        rows.add(new Table.TableRow(row.cells, row.meta(), row.whole));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** One row while it is read. */
    private final class Row {
        private final List<@Nullable Object> cells = new ArrayList<>();
        private String uid = "";
        private String namespace = "";
        private String name = "";
        private String created = "";
        private Map<String, String> labels = Map.of();
        private boolean known;
        private @Nullable Object whole;

        void field(String key) throws IOException {
            switch (key) {
                case "cells" -> walk.array(() -> cells.add(walk.value()));
                case "object" -> object();
                default -> walk.skip();
            }
        }

        private void object() throws IOException {
            if (keep == Keep.WHOLES) {
                whole = walk.value();
                Map<String, @Nullable Object> tree = Json.object(whole);
                known = !tree.isEmpty();
                for (var entry : Json.object(tree.get("metadata")).entrySet()) {
                    keep(entry.getKey(), entry.getValue());
                }
                return;
            }
            walk.object(this::part);
        }

        private void part(String key) throws IOException {
            known = true;
            if (key.equals("metadata")) {
                walk.object(this::meta);
            } else {
                walk.skip();
            }
        }

        private void meta(String key) throws IOException {
            boolean wanted =
                    switch (key) {
                        case "name", "namespace" -> true;
                        case "uid", "creationTimestamp", "labels" -> keep == Keep.META;
                        default -> false;
                    };
            if (wanted) {
                keep(key, walk.value());
            } else {
                walk.skip();
            }
        }

        private void keep(String key, @Nullable Object value) {
            switch (key) {
                case "uid" -> uid = text(value);
                case "namespace" -> namespace = text(value);
                case "name" -> name = text(value);
                case "creationTimestamp" -> created = text(value);
                case "labels" -> labels(Json.object(value));
                default -> {
                    // nothing a list shows
                }
            }
        }

        private void labels(Map<String, @Nullable Object> json) {
            labels = new LinkedHashMap<>();
            json.forEach((label, value) -> labels.put(label, text(value)));
        }

        @Nullable ObjectMeta meta() {
            return known ? new ObjectMeta(uid, namespace, name, created, labels) : null;
        }
    }
}
