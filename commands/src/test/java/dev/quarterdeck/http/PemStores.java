package dev.quarterdeck.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The certificates and keys that lie among the resources, as servers need them. */
public final class PemStores {
    private static final Path FOLDER = Path.of("src/test/resources/certificates");

    private PemStores() {}

    public static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    /**
     * A server that shows a certificate and takes everybody's, though it names but one authority
     * that it knows.
     */
    public static SSLContext server(String name) throws IOException, GeneralSecurityException {
        KeyPairs.Pair pair = KeyPairs.read(bytes(name + ".pem"), bytes(name + ".key"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", pair.key(), TestCertificates.PASSWORD, pair.chain());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, TestCertificates.PASSWORD);
        X509Certificate[] known =
                Certificates.pool(bytes("authority.pem")).toArray(new X509Certificate[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                keys.getKeyManagers(),
                new TrustManager[] {new Everybody(known)},
                new SecureRandom());
        return context;
    }
}
