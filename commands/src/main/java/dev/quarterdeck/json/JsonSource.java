package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

/** An object that knows what it is in JSON. */
@FunctionalInterface
public interface JsonSource {
    /** A map, list, string, number, boolean or null. */
    @Nullable Object toJson();

    /** Whether its JSON has escapes for HTML wherever it is written, as of Go's MarshalJSON. */
    default boolean escapesHtml() {
        return false;
    }
}
