package dev.quarterdeck.demo;

import java.io.Serial;

/** A request the engine refuses, with the status and the sentence it answers. */
public final class ApiError extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final int status;

    ApiError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    static ApiError noSuchContainer(String reference) {
        return new ApiError(404, "No such container: " + reference);
    }

    static ApiError noSuchImage(String reference) {
        return new ApiError(404, "No such image: " + reference);
    }

    static ApiError conflict(String message) {
        return new ApiError(409, message);
    }
}
