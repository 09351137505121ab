package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.model.OpsException;

/** A server says what it offers in no JSON; the message is the JSON reader's. */
public final class NoJsonException extends OpsException {
    private static final long serialVersionUID = 1;

    NoJsonException(JsonException why) {
        super(Kind.FAILED, String.valueOf(why.getMessage()));
    }
}
