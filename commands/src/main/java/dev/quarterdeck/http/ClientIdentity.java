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

    private final X509Certificate[] chain;
    private final PrivateKey key;

    /**
     * An identity.
     *
     * @param chain its own certificate first
     */
    ClientIdentity(X509Certificate[] chain, PrivateKey key) {
        this.chain = chain.clone();
        this.key = key;
    }

    /** Shown to whom asks for keys of this kind, and for one of its issuers or for nobody's. */
    @Override
    public @Nullable String chooseClientAlias(
            String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
        boolean kind = List.of(kinds).contains(chain[0].getPublicKey().getAlgorithm());
        return kind && issued(issuers) ? ALIAS : null;
    }

    private boolean issued(Principal @Nullable [] issuers) {
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
        return chain.clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return key;
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
