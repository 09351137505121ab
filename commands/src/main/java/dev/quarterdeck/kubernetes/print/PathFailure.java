package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A JSONPath that cannot be followed; upstream gives what it has found beside the error. */
final class PathFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<@Nullable Object> found;

    PathFailure(String message, List<@Nullable Object> found) {
        super(message);
        this.found = found;
    }

    List<@Nullable Object> found() {
        return found;
    }
}
