package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.ApiResource;

/**
 * One object to be asked about.
 *
 * @param context the kubeconfig's context; empty for the current one
 * @param namespace empty for what has none
 */
public record ObjectRef(String context, ApiResource resource, String namespace, String name) {}
