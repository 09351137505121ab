package dev.quarterdeck.http;

import java.io.IOException;

/** A server that took the connection and then said nothing of TLS for ten seconds. */
public final class HandshakeTimeoutException extends IOException {
    private static final long serialVersionUID = 1;

    HandshakeTimeoutException(IOException cause) {
        super("net/http: TLS handshake timeout", cause);
    }
}
