package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.JsonSource;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Data that has named fields as a Go struct has methods, such as the rows of docker's tables. A
 * field that is a {@link Function} takes arguments: {@code {{.Label "env"}}}.
 */
public interface Fields extends JsonSource {
    /** The value of a field it has. */
    @Nullable Object field(String name);

    boolean has(String name);

    /** The type Go would name in an error: {@code *formatter.ContainerContext}. */
    String typeName();

    /** What {@code {{json .}}} prints. */
    @Override
    default @Nullable Object toJson() {
        return Map.of();
    }
}
