package dev.quarterdeck.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and self-signed certificates made by the JDK's keytool, one store for each name. */
public final class TestCertificates {
    public static final char[] PASSWORD = "secret".toCharArray();

    private final Path folder;

    public TestCertificates(Path folder) {
        this.folder = folder;
    }

    public KeyStore make(String name, String algorithm, String... more) throws Exception {
        Path file = folder.resolve(name + ".p12");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-keyalg",
                                algorithm,
                                "-keysize",
                                algorithm.equals("RSA") ? "2048" : "256",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=ip:127.0.0.1,dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString()));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** A context that shows {@code own} and asks for {@code trusted} from the other side. */
    public static SSLContext server(KeyStore own, KeyStore trusted)
            throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificatesOf(trusted));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore certificatesOf(KeyStore store) throws GeneralSecurityException {
        try {
            KeyStore bare = KeyStore.getInstance("PKCS12");
            bare.load(null, null);
            String alias = store.aliases().nextElement();
            bare.setCertificateEntry(alias, store.getCertificate(alias));
            return bare;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    public static byte[] certificate(KeyStore store) throws GeneralSecurityException {
        String alias = store.aliases().nextElement();
        return pem("CERTIFICATE", store.getCertificate(alias).getEncoded());
    }

    public static Key key(KeyStore store) throws GeneralSecurityException {
        return store.getKey(store.aliases().nextElement(), PASSWORD);
    }

    public static byte[] pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String text =
                String.join(
                        "\n",
                        List.of(
                                "-----BEGIN " + kind + "-----",
                                body,
                                "-----END " + kind + "-----",
                                ""));
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
