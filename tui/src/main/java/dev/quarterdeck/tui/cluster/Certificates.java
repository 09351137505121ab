package dev.quarterdeck.tui.cluster;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** What a client's own certificate says of its time. */
final class Certificates {

    private Certificates() {}

    /** When it expired; null where it has not, or cannot be read. */
    static @Nullable Instant expired(byte @Nullable [] pem) {
        if (pem == null) {
            return null;
        }
        try {
            var certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(pem));
            Instant end = certificate.getNotAfter().toInstant();
            return end.isBefore(Instant.now()) ? end : null;
        } catch (CertificateException unreadable) {
            return null;
        }
    }
}
