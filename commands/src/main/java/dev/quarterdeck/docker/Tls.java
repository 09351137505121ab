package dev.quarterdeck.docker;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a TLS connection needs, as PEM bytes: whom to trust (null: the system's authorities), and
 * the client's certificate and key.
 */
public record Tls(
        byte @Nullable [] authority,
        byte @Nullable [] certificate,
        byte @Nullable [] key,
        boolean skipVerify) {
    private static final char[] NO_PASSWORD = new char[0];

    SSLContext context() throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(identity(), trust(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("failed to retrieve context tls info: " + e.getMessage(), e);
        }
    }

    private KeyManager @Nullable [] identity() throws GeneralSecurityException, IOException {
        if (key == null || certificate == null) {
            return null;
        }
        KeyStore store = emptyStore();
        Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
        if (chain.length == 0) {
            throw new IOException("failed to find any PEM data in certificate input");
        }
        store.setKeyEntry("client", PemKey.read(key, chain[0]), NO_PASSWORD, chain);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private TrustManager @Nullable [] trust() throws GeneralSecurityException, IOException {
        if (skipVerify) {
            return new TrustManager[] {new TrustEverybody()};
        }
        if (authority == null) {
            return null;
        }
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate trusted : certificates(authority)) {
            store.setCertificateEntry("authority" + number++, trusted);
        }
        if (number == 0) {
            throw new IOException("failed to retrieve context tls info: ca.pem seems invalid");
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<? extends Certificate> certificates(byte[] pem)
            throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem));
    }
}
