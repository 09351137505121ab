package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.JsonSource;

import org.jspecify.annotations.Nullable;

/**
 * A pointer of a type that points at nothing: false, {@code <nil>} in print, null in JSON.
 *
 * @param typeName the pointer's type as Go names it
 */
public record NilPointer(String typeName) implements JsonSource {
    @Override
    public @Nullable Object toJson() {
        return null;
    }
}
