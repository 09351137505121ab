package dev.quarterdeck.docker;

import dev.quarterdeck.http.KeyPairs;
import dev.quarterdeck.http.TlsMaterialException;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

/**
 * TLS material that cannot be used, in the docker client's words (cli/context/docker tlsConfig).
 */
final class TlsObjection {
    private static final String FAILED = "Failed to initialize: ";
    private static final String INFO = FAILED + "failed to retrieve context tls info: ";

    private TlsObjection() {}

    static EngineException unusable(byte @Nullable [] key, TlsMaterialException cause) {
        String why =
                switch (cause.part()) {
                    case AUTHORITY -> INFO + "ca.pem seems invalid";
                    case IDENTITY, SHOWN_IDENTITY -> identity(key, cause);
                };
        return new EngineException(Kind.INVALID, why, null, cause);
    }

    private static String identity(byte @Nullable [] key, TlsMaterialException cause) {
        if (key != null && KeyPairs.empty(key)) {
            return FAILED + "no valid private key found";
        }
        return key != null && KeyPairs.encrypted(key)
                ? FAILED
                        + "private key is encrypted - support for encrypted private keys has been"
                        + " removed, see https://docs.docker.com/go/deprecated/"
                : INFO + cause.getMessage();
    }
}
