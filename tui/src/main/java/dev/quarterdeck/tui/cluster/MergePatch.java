package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was changed in an object, and put on another state of it (RFC 7386). */
public final class MergePatch {
    private MergePatch() {}

    /** What makes the one into the other; what is gone is null. */
    public static Map<String, @Nullable Object> between(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                patch.put(name, null);
            }
        }
        after.forEach(
                (name, value) -> {
                    Object old = before.get(name);
                    if (value instanceof Map<?, ?> && old instanceof Map<?, ?>) {
                        Map<String, @Nullable Object> inner =
                                between(Json.object(old), Json.object(value));
                        if (!inner.isEmpty()) {
                            patch.put(name, inner);
                        }
                    } else if (value == null ? old != null : !value.equals(old)) {
                        patch.put(name, value);
                    }
                });
        return patch;
    }

    /** An object with the changes put on it. */
    public static Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> object, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> patched = new LinkedHashMap<>(object);
        patch.forEach(
                (name, value) -> {
                    if (value == null) {
                        patched.remove(name);
                    } else if (value instanceof Map<?, ?>) {
                        Object old = patched.get(name);
                        patched.put(name, apply(Json.object(old), Json.object(value)));
                    } else {
                        patched.put(name, value);
                    }
                });
        return patched;
    }
}
