package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the ordered objects that answers are made of. */
final class Fields extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    /** One field more. */
    Fields with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** An object of the given names and values, in that order. */
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /** The first object with the second's fields after it. */
    static Map<String, @Nullable Object> plus(
            Map<String, @Nullable Object> object, @Nullable Object... namesAndValues) {
        object.putAll(of(namesAndValues));
        return object;
    }
}
