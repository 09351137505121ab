package dev.quarterdeck.docker;

import java.io.IOException;

/** The engine tells of an error within a framed stream, or its frames make no sense. */
public final class StreamException extends IOException {
    private static final long serialVersionUID = 1;

    StreamException(String message) {
        super(message);
    }

    /** What is wrong, in docker's words. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
