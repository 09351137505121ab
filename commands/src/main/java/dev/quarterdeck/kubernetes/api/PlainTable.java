package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of objects whose server makes none: names and ages. */
public final class PlainTable {
    private static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Name", "string", "name", 0),
                    new Table.Column("Age", "string", "", 0));

    private PlainTable() {}

    /** The table of an object or a list; {@code now} is when ages are counted. */
    public static Table of(@Nullable Map<String, @Nullable Object> tree, Instant now) {
        Map<String, @Nullable Object> answer = tree == null ? Map.of() : tree;
        List<Table.TableRow> rows = new ArrayList<>();
        if (answer.containsKey("items")) {
            Json.array(answer.get("items")).forEach(item -> rows.add(row(item, now)));
        } else {
            rows.add(row(answer, now));
        }
        return new Table(COLUMNS, rows, "", "");
    }

    private static Table.TableRow row(@Nullable Object object, Instant now) {
        Map<String, @Nullable Object> metadata = Json.object(Json.object(object).get("metadata"));
        Map<String, String> labels = new LinkedHashMap<>();
        Json.object(metadata.get("labels")).forEach((name, value) -> labels.put(name, text(value)));
        String created = text(metadata.get("creationTimestamp"));
        String name = text(metadata.get("name"));
        return new Table.TableRow(
                List.of(name, age(created, now)),
                new ObjectMeta(
                        text(metadata.get("uid")),
                        text(metadata.get("namespace")),
                        name,
                        created,
                        labels),
                object);
    }

    private static String age(String created, Instant now) {
        try {
            return created.isEmpty()
                    ? "<unknown>"
                    : KubeDuration.human(Instant.parse(created), now);
        } catch (DateTimeParseException unreadable) {
            return "<invalid>";
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
