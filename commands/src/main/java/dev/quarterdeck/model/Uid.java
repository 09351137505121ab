package dev.quarterdeck.model;

/** Who a row is, whatever its place or name: a container's or image's id, a Kubernetes UID. */
public record Uid(String value) {
    public Uid {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a row needs an identity");
        }
    }
}
