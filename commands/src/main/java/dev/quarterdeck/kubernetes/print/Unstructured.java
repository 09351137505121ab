package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects as kubectl holds them: whole numbers that 64 bits do not hold are floating point. See
 * {@code sigs.k8s.io/json/json.go} (UnmarshalCaseSensitivePreserveInts).
 */
public final class Unstructured {
    private Unstructured() {}

    /** The same tree, or a copy where a number had to change. */
    public static @Nullable Object of(@Nullable Object tree) {
        return hasBig(tree) ? copy(tree) : tree;
    }

    /** A number as a Long or a Double. */
    static Object number(Number number) {
        return number instanceof BigInteger || number instanceof Double
                ? (Object) number.doubleValue()
                : (Object) number.longValue();
    }

    private static boolean hasBig(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Unstructured::hasBig);
        }
        if (tree instanceof List<?> list) {
            return list.stream().anyMatch(Unstructured::hasBig);
        }
        return tree instanceof BigInteger;
    }

    private static @Nullable Object copy(@Nullable Object tree) {
        if (tree instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Json.object(tree).forEach((key, value) -> map.put(key, copy(value)));
            return map;
        }
        if (tree instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>();
            Json.array(tree).forEach(value -> list.add(copy(value)));
            return list;
        }
        return tree instanceof Number number ? number(number) : tree;
    }
}
