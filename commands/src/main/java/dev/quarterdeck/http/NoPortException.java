package dev.quarterdeck.http;

import java.io.IOException;

/** A number that is no port; the message is Go's. */
public final class NoPortException extends IOException {
    private static final long serialVersionUID = 1;

    NoPortException(int number) {
        super("address " + number + ": invalid port");
    }
}
