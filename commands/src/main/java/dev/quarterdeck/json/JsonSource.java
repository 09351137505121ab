package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

/** An object that knows what it is in JSON. */
@FunctionalInterface
public interface JsonSource {
    /** A map, list, string, number, boolean or null. */
    @Nullable Object toJson();
}
