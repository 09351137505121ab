package dev.quarterdeck.kubernetes;

import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

/**
 * Why an API server cannot be asked; the message is everything kubectl writes about it, {@code
 * error: } included.
 */
public final class KubeException extends OpsException {
    private static final long serialVersionUID = 1;

    KubeException(Kind kind, String message, @Nullable String next, @Nullable Throwable cause) {
        super(kind, message, next, cause);
    }

    /** A kubeconfig or flags that make no sense. */
    static KubeException invalid(String why) {
        return new KubeException(Kind.INVALID, "error: " + why, null, null);
    }
}
