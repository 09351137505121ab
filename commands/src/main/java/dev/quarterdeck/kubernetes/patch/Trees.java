package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON has them: their types in Go's eyes, and copies that can be changed. */
final class Trees {
    private Trees() {}

    /** A copy that can be changed; whole numbers beyond 64 bits are fractions, as Go reads them. */
    static @Nullable Object copy(@Nullable Object tree) {
        if (tree instanceof Map<?, ?>) {
            return copy(Json.object(tree));
        }
        if (tree instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>();
            Json.array(tree).forEach(item -> list.add(copy(item)));
            return list;
        }
        return tree instanceof BigInteger big ? (Object) big.doubleValue() : tree;
    }

    static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> tree) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        tree.forEach((key, value) -> map.put(key, copy(value)));
        return map;
    }

    /** Whether Go holds both in the same type. */
    static boolean sameType(@Nullable Object left, @Nullable Object right) {
        String one = left == null ? "" : goKind(left);
        return one.equals(right == null ? "" : goKind(right));
    }

    /** Go's kind of a value. */
    static String goKind(Object value) {
        return switch (value) {
            case Map<?, ?> map -> "map";
            case List<?> list -> "slice";
            case String text -> "string";
            case Boolean truth -> "bool";
            case Double number -> "float64";
            case Float number -> "float64";
            default -> "int64";
        };
    }

    /** The value as an object; another type is a mistake. */
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return Json.object(value);
        }
        throw Mistakes.notOfType("map", value);
    }

    /** The value as a list; another type is a mistake. */
    static List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?>) {
            return Json.array(value);
        }
        throw Mistakes.notOfType("slice", value);
    }

    /** Whether the items are objects; those of one list must be of one type, and no lists. */
    static boolean ofMaps(List<@Nullable Object> one, List<@Nullable Object> other) {
        List<@Nullable Object> all = new ArrayList<>(one);
        all.addAll(other);
        if (all.isEmpty()) {
            throw Mistakes.of("no elements in any of the given slices");
        }
        Object first = all.getFirst();
        if (first instanceof List<?>) {
            throw Mistakes.of(Mistakes.LISTS_OF_LISTS);
        }
        if (!all.stream().allMatch(item -> sameType(first, item))) {
            String slices = Mistakes.shown(other.isEmpty() ? List.of(one) : List.of(one, other));
            throw Mistakes.of("list element types are not identical: " + slices);
        }
        return first instanceof Map<?, ?>;
    }
}
