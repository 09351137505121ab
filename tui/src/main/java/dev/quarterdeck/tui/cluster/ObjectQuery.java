package dev.quarterdeck.tui.cluster;

/**
 * What is listed and followed.
 *
 * @param context the kubeconfig's context; empty for the current one
 * @param kind what a person types: a plural, singular, short name or kind, alone or with {@code
 *     .GROUP}
 * @param namespace empty for all namespaces
 * @param labels a label selector, checked by the server; may be empty
 * @param fields a field selector, checked by the server; may be empty
 */
public record ObjectQuery(
        String context, String kind, String namespace, String labels, String fields) {}
