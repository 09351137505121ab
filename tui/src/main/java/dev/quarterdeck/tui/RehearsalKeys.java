package dev.quarterdeck.tui;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority and one certificate of its own making, which server and client show one another: the
 * entries NAME-ca and NAME of a store that keytool made.
 */
record RehearsalKeys(String name, Certificate authority, Certificate certificate, Key key) {
    private static final char[] PASSWORD = "rehearsal".toCharArray();

    static RehearsalKeys read(File store, String name)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(store, PASSWORD);
        return new RehearsalKeys(
                name,
                keys.getCertificate(name + "-ca"),
                keys.getCertificate(name),
                keys.getKey(name, PASSWORD));
    }

    /** What a server needs that shows the certificate and wants to see one. */
    SSLContext server() throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("server", key, PASSWORD, new Certificate[] {certificate});
        own.setCertificateEntry("authority", authority);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(own);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** A kubeconfig as kubeadm writes it, for a server on this machine. */
    String config(int port) throws GeneralSecurityException {
        return """
        apiVersion: v1
        kind: Config
        current-context: admin@kubernetes
        clusters:
        - cluster:
            certificate-authority-data: %s
            server: https://127.0.0.1:%d
          name: kubernetes
        contexts:
        - context:
            cluster: kubernetes
            user: admin
          name: admin@kubernetes
        users:
        - name: admin
          user:
            client-certificate-data: %s
            client-key-data: %s
        """
                .formatted(
                        pem("CERTIFICATE", authority.getEncoded()),
                        port,
                        pem("CERTIFICATE", certificate.getEncoded()),
                        pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(String what, byte[] der) {
        String text =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(der), what);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
