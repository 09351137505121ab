package dev.quarterdeck.cli.kube;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The query of a list, its parts in the order of their names, as Go writes them. */
final class ListQuery {
    private ListQuery() {}

    /**
     * A part of a list.
     *
     * @param limit how many objects at most; 0 for all
     * @param next the server's word for where the part begins; empty for the first
     * @param whole whether rows of a table bring their objects along
     */
    static String of(Choice choice, long limit, @Nullable String next, boolean whole) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        add(query, "continue", next);
        add(query, "fieldSelector", choice.fields());
        add(query, "includeObject", whole ? "Object" : "");
        add(query, "labelSelector", choice.selector());
        add(query, "limit", limit > 0 ? Long.toString(limit) : "");
        return GoQuery.of(query);
    }

    private static void add(
            List<Map.Entry<String, String>> query, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            query.add(Map.entry(name, value));
        }
    }
}
