package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

/** A map or list whose elements have a Go type of their own, not interface{}. */
public interface GoTyped {
    /** The type as Go names it: {@code map[string]string}. */
    String typeName();

    /** What {@code index} gives for a key that is not there. */
    @Nullable Object zero();

    /** The type of a map's keys; only with texts can a template look into it. */
    default String keyType() {
        return "string";
    }
}
