package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the fields of what the server keeps in the order of the alphabet into that of its objects.
 */
final class FieldOrder {
    private FieldOrder() {}

    /** The value with its fields in the order of a like one's; those it has not come last. */
    static @Nullable Object like(@Nullable Object value, @Nullable Object guide) {
        if (value instanceof Map<?, ?>) {
            return like(Json.object(value), Json.object(guide));
        }
        if (!(value instanceof List<?>)) {
            return value;
        }
        List<@Nullable Object> guides = Json.array(guide);
        List<@Nullable Object> ordered = new ArrayList<>();
        for (Object item : Json.array(value)) {
            int place = Math.min(ordered.size(), guides.size() - 1);
            ordered.add(like(item, place < 0 ? null : guides.get(place)));
        }
        return ordered;
    }

    private static Map<String, @Nullable Object> like(
            Map<String, @Nullable Object> value, Map<String, @Nullable Object> guide) {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        guide.forEach(
                (field, like) -> {
                    if (value.containsKey(field)) {
                        ordered.put(field, like(value.get(field), like));
                    }
                });
        value.forEach((field, own) -> ordered.computeIfAbsent(field, _ -> like(own, null)));
        return ordered;
    }
}
