package dev.quarterdeck.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A server whose certificate was refused. */
public final class UntrustedServerException extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient List<X509Certificate> chain;
    private final transient List<X509Certificate> authorities;

    UntrustedServerException(
            X509Certificate[] chain, X509Certificate[] authorities, CertificateException cause) {
        super(cause.getMessage(), cause);
        this.chain = List.of(chain);
        this.authorities = List.of(authorities);
    }

    /** What the server showed, its own certificate first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Whom we would have trusted. */
    public List<X509Certificate> authorities() {
        return authorities;
    }
}
