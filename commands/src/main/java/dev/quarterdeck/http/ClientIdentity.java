package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.X509ExtendedKeyManager;

/**
 * The one certificate we show, with its key. A key store would serve too, but it encrypts what is
 * put in and decrypts what is taken out, tens of thousands of rounds each time.
 */
final class ClientIdentity extends X509ExtendedKeyManager {
    private static final String ALIAS = "client";

    /** Where the pair comes from. */
    @FunctionalInterface
    interface Source {
        KeyPairs.Pair read() throws TlsMaterialException;
    }

    private final Source source;
    private final boolean insistent;
    private KeyPairs.@Nullable Pair pair;
    private @Nullable TlsMaterialException failure;

    /**
     * An identity.
     *
     * @param source the pair, read when a server first asks for it
     * @param insistent whether it is shown to those too who would not know its issuer
     */
    ClientIdentity(Source source, boolean insistent) {
        this.source = source;
        this.insistent = insistent;
    }

    /** What kept it from being shown, or null. */
    synchronized @Nullable TlsMaterialException failure() {
        return failure;
    }

    private synchronized KeyPairs.@Nullable Pair pair() {
        try {
            if (pair == null && failure == null) {
                pair = source.read();
            }
        } catch (TlsMaterialException e) {
            failure = e;
        }
        return pair;
    }

    private KeyPairs.Pair known() {
        KeyPairs.Pair known = pair();
        if (known == null) {
            throw new IllegalStateException("no identity to show");
        }
        return known;
    }

    /**
     * Shown to whom asks for keys of this kind, and for one of its issuers or for nobody's.
     *
     * @throws IllegalStateException where it cannot be read, which ends the handshake
     */
    @Override
    public @Nullable String chooseClientAlias(
            String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
        X509Certificate[] chain = known().chain();
        boolean kind = List.of(kinds).contains(chain[0].getPublicKey().getAlgorithm());
        return kind && (insistent || issued(chain, issuers)) ? ALIAS : null;
    }

    private static boolean issued(X509Certificate[] chain, Principal @Nullable [] issuers) {
        if (issuers == null || issuers.length == 0) {
            return true;
        }
        List<Principal> wanted = List.of(issuers);
        return Arrays.stream(chain)
                .anyMatch(certificate -> wanted.contains(certificate.getIssuerX500Principal()));
    }

    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return chooseClientAlias(new String[] {kind}, issuers, null) == null
                ? null
                : new String[] {ALIAS};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return known().chain().clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return known().key();
    }

    @Override
    public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
