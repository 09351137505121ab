package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole number whose Go type is int64, as in kubectl's data, where others are of type int. */
public final class Int64 extends Number {
    private static final long serialVersionUID = 1L;

    private final long value;

    private Int64(long value) {
        this.value = value;
    }

    /** The same data with this type for every whole number. */
    public static @Nullable Object everywhere(@Nullable Object json) {
        if (json instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Json.object(json).forEach((key, item) -> map.put(key, everywhere(item)));
            return map;
        }
        if (json instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>();
            Json.array(json).forEach(item -> list.add(everywhere(item)));
            return list;
        }
        return json instanceof Long whole ? new Int64(whole) : json;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
