package dev.quarterdeck.json;

import java.io.IOException;

/** Text that was to be JSON and is not. */
public final class JsonException extends IOException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }
}
