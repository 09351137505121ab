package dev.quarterdeck.cli.kube;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * An object that a line means, as the server has it.
 *
 * @param resource its kind
 * @param namespace empty for what has none
 */
public record Found(
        ApiResource resource, String namespace, String name, Map<String, @Nullable Object> object) {
    /** An object in the answer to {@code target}; an item of a list says no kind by itself. */
    static Found of(Target target, Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
        return new Found(
                target.resource(),
                target.resource().namespaced() ? text(metadata.get("namespace")) : "",
                text(metadata.get("name")),
                object);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /** Where it is, escaped. */
    public String path() {
        return Target.one(resource, namespace, name).path();
    }

    /** What messages call it: {@code deployment.apps/web}. */
    public String called() {
        return resource.prefix() + "/" + name;
    }
}
