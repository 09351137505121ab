package dev.quarterdeck.http;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import javax.net.ssl.SSLException;

/**
 * Failures of TLS in the words of Go's crypto/tls and crypto/x509, in the order in which Go checks:
 * time, name, authority.
 */
public final class TlsWords {
    /** How every refusal of a server's certificate begins. */
    public static final String FAILED = "tls: failed to verify certificate: x509: ";

    private static final String ALERT = "Received fatal alert: ";
    private static final Map<String, String> ALERTS =
            Map.of(
                    "unknown_ca", "unknown certificate authority",
                    "certificate_expired", "expired certificate",
                    "certificate_unknown", "unknown certificate",
                    "certificate_revoked", "revoked certificate",
                    "protocol_version", "protocol version not supported",
                    "insufficient_security", "insufficient security level");

    private final String name;
    private final SSLException failure;

    /** The failure of a connection to a server whose certificate should hold this name. */
    public TlsWords(String name, SSLException failure) {
        this.name = name;
        this.failure = failure;
    }

    /** Why, as Go tells it. */
    public String reason() {
        UntrustedServerException refused = refused();
        if (refused != null) {
            return FAILED + refusal(refused);
        }
        String message = String.valueOf(failure.getMessage());
        int alert = message.indexOf(ALERT);
        if (alert >= 0) {
            String name = message.substring(alert + ALERT.length());
            return "remote error: tls: " + ALERTS.getOrDefault(name, name.replace('_', ' '));
        }
        if (message.contains("Unsupported or unrecognized SSL message")) {
            return "http: server gave HTTP response to HTTPS client";
        }
        return message.contains("terminated the handshake") ? "EOF" : "tls: " + message;
    }

    private @Nullable UntrustedServerException refused() {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedServerException refused) {
                return refused;
            }
        }
        return null;
    }

    private String refusal(UntrustedServerException refused) {
        X509Certificate own = refused.chain().getFirst();
        String late = expired(own);
        if (late != null) {
            return late;
        }
        String other = new CertificateNames(own).mismatch(name);
        if (other != null) {
            return other;
        }
        for (X509Certificate authority : refused.authorities()) {
            String dead = signed(own, authority) ? expired(authority) : null;
            if (dead != null) {
                return dead;
            }
        }
        return "certificate signed by unknown authority" + hint(refused);
    }

    private static @Nullable String expired(X509Certificate certificate) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant first = certificate.getNotBefore().toInstant();
        Instant last = certificate.getNotAfter().toInstant();
        if (now.isAfter(last)) {
            return outside(now, "after", last);
        }
        return now.isBefore(first) ? outside(now, "before", first) : null;
    }

    private static String outside(Instant now, String where, Instant limit) {
        return "certificate has expired or is not yet valid: current time "
                + now
                + " is "
                + where
                + " "
                + limit;
    }

    private static boolean signed(X509Certificate certificate, X509Certificate authority) {
        return certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
    }

    /** An authority of the same name but with another key: a cluster that was made again. */
    private static String hint(UntrustedServerException refused) {
        X509Certificate last = refused.chain().getLast();
        for (X509Certificate authority : refused.authorities()) {
            if (signed(last, authority)) {
                return " (possibly because of "
                        + GoQuote.quote(trouble(authority))
                        + " while trying to verify candidate authority certificate "
                        + GoQuote.quote(CertificateNames.called(authority))
                        + ")";
            }
        }
        return "";
    }

    private static String trouble(X509Certificate authority) {
        return switch (authority.getPublicKey().getAlgorithm()) {
            case "RSA" -> "crypto/rsa: verification error";
            case "EC" -> "x509: ECDSA verification failure";
            default -> "x509: Ed25519 verification failure";
        };
    }
}
