package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.ApiResource;

/**
 * What a line asks for: objects of a kind, or one of them.
 *
 * @param namespace empty for all namespaces, and for what has none
 * @param name empty for a list
 */
record Target(ApiResource resource, String namespace, String name) {
    boolean list() {
        return name.isEmpty();
    }

    String path() {
        return list() ? resource.path(namespace) : resource.path(namespace) + "/" + name;
    }
}
