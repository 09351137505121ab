package dev.quarterdeck.kubernetes.api;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A server's own table of objects (meta.k8s.io/v1 Table).
 *
 * @param columns empty in the later events of a watch, which keep the columns of the first
 * @param resourceVersion from where a watch goes on
 * @param next the token for the next part, empty at the end
 */
public record Table(
        List<Column> columns, List<TableRow> rows, String resourceVersion, String next) {
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param format {@code name} marks the one that holds the object's name
     * @param priority 0 for those that are always shown
     */
    public record Column(String name, String type, String format, long priority) {}

    /**
     * One object.
     *
     * @param cells texts, numbers, booleans or null
     * @param object what is known of it; null where the server left it out
     * @param whole the object itself, where it was asked for
     */
    public record TableRow(
            List<@Nullable Object> cells, @Nullable ObjectMeta object, @Nullable Object whole) {}
}
