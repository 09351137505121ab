package dev.quarterdeck.http;

import javax.net.ssl.SSLException;

/** A failure of TLS on the way to a proxy. */
public final class ProxyHandshakeException extends SSLException {
    private static final long serialVersionUID = 1;

    ProxyHandshakeException(SSLException cause) {
        super(cause.getMessage(), cause);
    }
}
