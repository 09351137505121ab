package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.json.TextPool;
import dev.quarterdeck.kubernetes.api.ObjectMeta;
import dev.quarterdeck.kubernetes.api.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a server's rows into ours; what many of them have in common is kept once. */
final class Rows {
    private static final int MOST_LABELS = 2_000;

    private final TextPool texts = new TextPool();
    private final Map<Map<String, String>, Map<String, String>> labels = new HashMap<>();
    private String lastCreated = "";
    private @Nullable Instant lastInstant;

    /** The texts that many rows repeat. */
    TextPool texts() {
        return texts;
    }

    List<ObjectRow> all(Table table, Instant told) {
        return table.rows().stream().map(row -> row(row, told)).toList();
    }

    ObjectRow row(Table.TableRow row, Instant told) {
        ObjectMeta object = row.object() == null ? ObjectMeta.NONE : row.object();
        return new ObjectRow(
                id(row),
                object.namespace(),
                object.name(),
                instant(object.created()),
                labels(object.labels()),
                Collections.unmodifiableList(Arrays.asList(row.cells().toArray())),
                told);
    }

    static String id(Table.TableRow row) {
        ObjectMeta object = row.object() == null ? ObjectMeta.NONE : row.object();
        return object.uid().isEmpty() ? object.namespace() + "/" + object.name() : object.uid();
    }

    private Map<String, String> labels(Map<String, String> own) {
        if (own.isEmpty()) {
            return Map.of();
        }
        Map<String, String> known = labels.get(own);
        if (known != null) {
            return known;
        }
        if (labels.size() >= MOST_LABELS) {
            labels.clear();
        }
        Map<String, String> kept = Collections.unmodifiableMap(own);
        labels.put(own, kept);
        return kept;
    }

    /** Objects that came together were often made in the same second. */
    private @Nullable Instant instant(String created) {
        if (!created.equals(lastCreated)) {
            lastCreated = created;
            lastInstant = parsed(created);
        }
        return lastInstant;
    }

    private static @Nullable Instant parsed(String created) {
        try {
            return created.isEmpty() ? null : Instant.parse(created);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
