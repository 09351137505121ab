package dev.quarterdeck.http;

import java.io.IOException;

/** A proxy that would not open the road; the message is the text of its status. */
public final class ProxyException extends IOException {
    private static final long serialVersionUID = 1;

    ProxyException(String message) {
        super(message);
    }
}
