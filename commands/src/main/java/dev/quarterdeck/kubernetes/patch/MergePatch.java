package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** JSON merge patches (RFC 7386), as gopkg.in/evanphx/json-patch.v4 makes and applies them. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * What a patch makes of an object (gopkg.in/evanphx/json-patch.v4 merge.go): in a list that
     * takes the place of anything but an object, the objects lose their nulls.
     */
    public static Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> object, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> next = new LinkedHashMap<>(object);
        patch.forEach(
                (key, value) -> {
                    boolean into = next.get(key) instanceof Map<?, ?>;
                    if (value == null) {
                        next.remove(key);
                    } else if (!into) {
                        next.put(key, pruned(value));
                    } else if (value instanceof Map<?, ?>) {
                        next.put(key, apply(Json.object(next.get(key)), Json.object(value)));
                    } else {
                        next.put(key, value);
                    }
                });
        return next;
    }

    private static @Nullable Object pruned(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>(Json.object(value));
            map.values().removeIf(Objects::isNull);
            map.replaceAll((key, member) -> pruned(member));
            return map;
        }
        if (value instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>(Json.array(value));
            list.replaceAll(MergePatch::pruned);
            return list;
        }
        return value;
    }

    /** What makes one object another. */
    public static Map<String, @Nullable Object> between(
            Map<String, @Nullable Object> old, Map<String, @Nullable Object> now) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        now.forEach(
                (key, value) -> {
                    Object before = old.get(key);
                    if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                        Map<String, @Nullable Object> inner =
                                between(Json.object(before), Json.object(value));
                        if (!inner.isEmpty()) {
                            patch.put(key, inner);
                        }
                    } else if (!old.containsKey(key) || !same(before, value)) {
                        patch.put(key, value);
                    }
                });
        old.keySet().stream()
                .filter(key -> !now.containsKey(key))
                .forEach(key -> patch.put(key, null));
        return patch;
    }

    /** Numbers are compared as fractions, as Go's encoding/json reads them. */
    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return one.size() == other.size() && sameItems(Json.array(one), Json.array(other));
        }
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key)));
        }
        return Objects.equals(left, right);
    }

    private static boolean sameItems(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Only what a patch takes away, or only what it adds and changes. */
    static Map<String, @Nullable Object> part(
            Map<String, @Nullable Object> patch, boolean removals) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        patch.forEach(
                (key, value) -> {
                    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                        Map<String, @Nullable Object> inner = part(Json.object(map), removals);
                        if (!inner.isEmpty()) {
                            part.put(key, inner);
                        }
                    } else if ((value == null) == removals) {
                        part.put(key, value);
                    }
                });
        return part;
    }
}
