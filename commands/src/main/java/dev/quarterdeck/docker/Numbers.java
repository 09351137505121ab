package dev.quarterdeck.docker;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

/** Figures out of nested JSON objects; what is missing counts 0. */
final class Numbers {
    private Numbers() {}

    static long at(@Nullable Object value, String... path) {
        return find(value, path) instanceof Number number ? number.longValue() : 0;
    }

    static @Nullable Object find(@Nullable Object value, String... path) {
        Object current = value;
        for (String name : path) {
            current = Json.object(current).get(name);
        }
        return current;
    }
}
