package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.ApiResource;

/**
 * One object to be asked about.
 *
 * @param context the kubeconfig's context; empty for the current one
 * @param namespace empty for what has none
 */
public record ObjectRef(String context, ApiResource resource, String namespace, String name) {
    /** Asks for a list of it alone. */
    public ObjectQuery itself() {
        return new ObjectQuery(
                context, resource.qualified(), namespace, "", "metadata.name=" + name);
    }

    /** Asks for the list of the events about it, by its kind and name. */
    public ObjectQuery events() {
        String fields = "involvedObject.kind=" + resource.kind() + ",involvedObject.name=" + name;
        return new ObjectQuery(context, "events", namespace, "", fields);
    }
}
