package dev.quarterdeck.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges servers by the authorities that are trusted. */
final class Authorities {
    private Authorities() {}

    /** Who decides for these authorities; where there is none, nobody is trusted. */
    static X509ExtendedTrustManager judge(List<X509Certificate> trusted)
            throws CertificateException {
        if (trusted.isEmpty()) {
            return new TrustNobody();
        }
        try {
            var managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store(trusted));
            for (TrustManager manager : managers.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager found) {
                    return found;
                }
            }
            throw new CertificateException("nobody to judge by");
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException(e);
        }
    }

    private static KeyStore store(List<X509Certificate> trusted)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (X509Certificate one : trusted) {
            store.setCertificateEntry("authority" + number++, one);
        }
        return store;
    }

    /**
     * The JDK's first look at a signature on an elliptic curve takes 75 ms, as long as all else
     * before the server's certificate has come: so a signature is looked at beside that.
     */
    static void warmUp(X509Certificate trusted) {
        if (trusted.getPublicKey().getAlgorithm().equals("EC")) {
            Thread.ofPlatform().daemon().start(() -> checkItself(trusted));
        }
    }

    private static void checkItself(X509Certificate trusted) {
        try {
            trusted.verify(trusted.getPublicKey());
        } catch (GeneralSecurityException e) {
            // whoever needs to know looks at it again
        }
    }
}
