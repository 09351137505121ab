package dev.quarterdeck.describe;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Describes objects of one kind. */
@FunctionalInterface
public interface Describer {
    /**
     * Describes an object as the server has it.
     *
     * @throws dev.quarterdeck.model.OpsException where the description needs something that the
     *     server does not give
     */
    void describe(Map<String, @Nullable Object> object, Related related, Description out);
}
