package dev.quarterdeck.kubernetes.api;

import java.util.Map;

/**
 * What tells one object from others.
 *
 * @param created as the server writes it, empty where unknown
 */
public record ObjectMeta(
        String uid, String namespace, String name, String created, Map<String, String> labels) {
    /** Of an object that says nothing of itself. */
    public static final ObjectMeta NONE = new ObjectMeta("", "", "", "", Map.of());
}
