package dev.quarterdeck.http;

import dev.quarterdeck.http.TlsMaterialException.Part;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * What TLS connections to one server need; made from PEM once, at the first connection, so that
 * later ones can resume its session.
 */
public final class Tls {
    private final byte @Nullable [] authority;
    private final byte @Nullable [] certificate;
    private final byte @Nullable [] key;
    private final boolean skipVerify;
    private final @Nullable String serverName;
    private @Nullable SSLContext context;

    /** The server's name is the host that is dialled. */
    public Tls(
            byte @Nullable [] authority,
            byte @Nullable [] certificate,
            byte @Nullable [] key,
            boolean skipVerify) {
        this(authority, certificate, key, skipVerify, null);
    }

    /**
     * All of it, as PEM.
     *
     * @param authority whom to trust, or null for the system's authorities
     * @param certificate the client's certificate with what leads to its authority, or null
     * @param key the client's key, or null
     * @param serverName the name the server must have, where it is not the host that is dialled
     */
    public Tls(
            byte @Nullable [] authority,
            byte @Nullable [] certificate,
            byte @Nullable [] key,
            boolean skipVerify,
            @Nullable String serverName) {
        this.authority = authority;
        this.certificate = certificate;
        this.key = key;
        this.skipVerify = skipVerify;
        this.serverName = serverName;
    }

    /** Whom to trust, or null for the system's authorities. */
    public byte @Nullable [] authority() {
        return authority;
    }

    /** The client's key, or null. */
    public byte @Nullable [] key() {
        return key;
    }

    /** Whether any server will do. */
    public boolean skipVerify() {
        return skipVerify;
    }

    /** The name the server's certificate must hold when {@code host} is dialled. */
    String serverName(String host) {
        return serverName == null ? host : serverName;
    }

    /** Says which server is meant, where that is not the host that is dialled. */
    void name(SSLParameters parameters) {
        if (serverName != null && serverName.chars().anyMatch(Character::isLetter)) {
            parameters.setServerNames(List.of(new SNIHostName(serverName)));
        }
    }

    synchronized SSLContext context() throws IOException {
        if (context == null) {
            context = make();
        }
        return context;
    }

    private SSLContext make() throws IOException {
        // In this order: what trust begins beside it goes on while the identity is read.
        TrustManager @Nullable [] trust = trust();
        KeyManager @Nullable [] identity = identity();
        try {
            var made = SSLContext.getInstance("TLS");
            made.init(identity, trust, null);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private KeyManager @Nullable [] identity() throws IOException {
        if (key == null || certificate == null) {
            return null;
        }
        try {
            X509Certificate[] chain = certificates(certificate).toArray(new X509Certificate[0]);
            if (chain.length == 0) {
                throw unusable(
                        Part.IDENTITY, "failed to find any PEM data in certificate input", null);
            }
            PrivateKey own = PemKey.read(key, chain[0]);
            return new KeyManager[] {new ClientIdentity(chain, own)};
        } catch (GeneralSecurityException e) {
            throw unusable(Part.IDENTITY, String.valueOf(e.getMessage()), e);
        }
    }

    private TrustManager @Nullable [] trust() throws IOException {
        if (skipVerify) {
            return new TrustManager[] {new TrustEverybody()};
        }
        try {
            if (authority == null) {
                return witnessed(authorities(null));
            }
            KeyStore store = emptyStore();
            int number = 0;
            for (X509Certificate trusted : certificates(authority)) {
                warmUp(trusted);
                store.setCertificateEntry("authority" + number++, trusted);
            }
            if (number == 0) {
                throw unusable(Part.AUTHORITY, "no certificate in it", null);
            }
            return witnessed(authorities(store));
        } catch (GeneralSecurityException e) {
            throw unusable(Part.AUTHORITY, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The JDK's first look at a signature on an elliptic curve takes 75 ms, as long as all else
     * before the server's certificate has come: so a signature is looked at beside that.
     */
    private static void warmUp(X509Certificate trusted) {
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

    /** Those of a store, or with null those of the system. */
    private static TrustManager[] authorities(@Nullable KeyStore store)
            throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    private TrustManager[] witnessed(TrustManager[] managers) {
        for (int i = 0; i < managers.length; i++) {
            if (managers[i] instanceof X509ExtendedTrustManager manager) {
                managers[i] = new Witness(manager, serverName);
            }
        }
        return managers;
    }

    private static TlsMaterialException unusable(
            Part part, String message, @Nullable Throwable cause) {
        return new TlsMaterialException(part, message, cause);
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<X509Certificate> certificates(byte[] pem)
            throws GeneralSecurityException {
        var found = new ArrayList<X509Certificate>();
        CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem))
                .forEach(certificate -> found.add((X509Certificate) certificate));
        return found;
    }
}
