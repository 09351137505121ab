package dev.quarterdeck.http;

import dev.quarterdeck.http.TlsMaterialException.Part;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/**
 * What TLS connections to one server need; made from PEM once, at the first connection, so that
 * later ones can resume its session.
 */
public final class Tls {
    /** How the client's certificate is shown. */
    public enum Manner {
        /** To servers that know its issuer, as crypto/tls does with a list of certificates. */
        OFFERED,
        /** To every server that asks, as crypto/tls does what a callback gives it. */
        INSISTED,
        /** The same, and read no sooner than a server asks. */
        LATE
    }

    private final byte @Nullable [] authority;
    private final byte @Nullable [] certificate;
    private final byte @Nullable [] key;
    private final boolean skipVerify;
    private final @Nullable String serverName;
    private final Manner manner;
    private final Map<String, String> environment;
    private @Nullable SSLContext context;
    private @Nullable ClientIdentity shown;

    /** The server's name is the host that is dialled. */
    public Tls(
            byte @Nullable [] authority,
            byte @Nullable [] certificate,
            byte @Nullable [] key,
            boolean skipVerify) {
        this(authority, certificate, key, skipVerify, null, Manner.OFFERED, Map.of());
    }

    /**
     * All of it, as PEM.
     *
     * @param authority whom to trust, or null for the system's authorities
     * @param certificate the client's certificate with what leads to its authority, or null
     * @param key the client's key, or null
     * @param serverName the name the server must have, where it is not the host that is dialled
     * @param environment the variables that say where the system's authorities are
     */
    public Tls(
            byte @Nullable [] authority,
            byte @Nullable [] certificate,
            byte @Nullable [] key,
            boolean skipVerify,
            @Nullable String serverName,
            Manner manner,
            Map<String, String> environment) {
        this.authority = authority;
        this.certificate = certificate;
        this.key = key;
        this.skipVerify = skipVerify;
        this.serverName = serverName;
        this.manner = manner;
        this.environment = environment;
    }

    /** The same where the system's authorities are found by other variables. */
    public Tls in(Map<String, String> other) {
        return new Tls(authority, certificate, key, skipVerify, serverName, manner, other);
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

    /** Whether anybody could be told from somebody else. */
    void checkName(String host) throws SSLException {
        if (!skipVerify && serverName(host).isEmpty()) {
            throw new SSLException(
                    "either ServerName or InsecureSkipVerify must be specified in the tls.Config");
        }
    }

    synchronized SSLContext context() throws IOException {
        if (context == null) {
            context = make();
        }
        return context;
    }

    /** What kept the identity from being shown to a server that asked for it, or null. */
    synchronized @Nullable TlsMaterialException unshown() {
        return shown == null ? null : shown.failure();
    }

    private SSLContext make() throws IOException {
        // In this order: what trust begins beside it goes on while the identity is read.
        TrustManager[] trust = {trust()};
        KeyManager @Nullable [] identity = identity();
        try {
            var made = SSLContext.getInstance("TLS");
            made.init(identity, trust, null);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private KeyManager @Nullable [] identity() throws TlsMaterialException {
        byte[] own = certificate;
        byte[] secret = key;
        if (own == null || secret == null) {
            return null;
        }
        ClientIdentity.Source source;
        if (manner == Manner.LATE) {
            source = () -> late(own, secret);
        } else {
            KeyPairs.Pair pair = KeyPairs.read(own, secret);
            source = () -> pair;
        }
        shown = new ClientIdentity(source, manner != Manner.OFFERED);
        return new KeyManager[] {shown};
    }

    private static KeyPairs.Pair late(byte[] certificate, byte[] key) throws TlsMaterialException {
        try {
            return KeyPairs.read(certificate, key);
        } catch (TlsMaterialException e) {
            String why = String.valueOf(e.getMessage());
            throw new TlsMaterialException(Part.SHOWN_IDENTITY, why, e);
        }
    }

    private TrustManager trust() throws IOException {
        byte[] pem = authority;
        List<X509Certificate> trusted = pem == null ? List.of() : Certificates.pool(pem);
        // An empty file is, to client-go's rotation of authorities, a pool of none.
        boolean none = pem != null && pem.length == 0 && manner != Manner.OFFERED;
        if (pem != null && trusted.isEmpty() && !none) {
            throw new TlsMaterialException(Part.AUTHORITY, Certificates.objection(pem), null);
        }
        if (skipVerify) {
            return new TrustEverybody();
        }
        if (pem == null) {
            return new Witness(() -> Authorities.judge(SystemStore.read(environment)), serverName);
        }
        trusted.forEach(Authorities::warmUp);
        return new Witness(() -> Authorities.judge(trusted), serverName);
    }
}
