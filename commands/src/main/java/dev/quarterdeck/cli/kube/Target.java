package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.ApiResource;

/**
 * What a line asks for: objects of a kind, or one of them.
 *
 * @param namespace empty for all namespaces, and for what has none
 * @param list whether it is all of them
 * @param name whose object it is otherwise; empty only where that was typed
 */
public record Target(ApiResource resource, String namespace, boolean list, String name) {
    /** All objects of a kind. */
    public static Target all(ApiResource resource, String namespace) {
        return new Target(resource, namespace, true, "");
    }

    /** One object. */
    public static Target one(ApiResource resource, String namespace, String name) {
        return new Target(resource, namespace, false, name);
    }

    /** Where it is. */
    public String path() {
        return list ? collection() : RequestPath.escape(resource.path(namespace) + "/" + name);
    }

    /** Where it and all like it are. */
    public String collection() {
        return RequestPath.escape(resource.path(namespace));
    }
}
