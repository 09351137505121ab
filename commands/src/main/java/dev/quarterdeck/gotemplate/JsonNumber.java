package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Go's json.Number: a number of JSON that is kept as text, and is no number to a template. */
public final class JsonNumber extends Number {
    private static final long serialVersionUID = 1L;

    private final String text;

    private JsonNumber(String text) {
        this.text = text;
    }

    /** The same data with every number as text. */
    public static @Nullable Object everywhere(@Nullable Object json) {
        if (json instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Json.object(json).forEach((key, value) -> map.put(key, everywhere(value)));
            return map;
        }
        if (json instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>();
            Json.array(json).forEach(value -> list.add(everywhere(value)));
            return list;
        }
        return json instanceof Number ? new JsonNumber(Json.write(json)) : json;
    }

    @Override
    public int intValue() {
        return (int) longValue();
    }

    @Override
    public long longValue() {
        return new BigDecimal(text).longValue();
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
