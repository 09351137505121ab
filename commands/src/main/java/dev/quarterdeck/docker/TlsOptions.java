package dev.quarterdeck.docker;

import org.jspecify.annotations.Nullable;

/**
 * The {@code --tls…} options; null means not given.
 *
 * @param tls {@code --tls}
 * @param verify {@code --tlsverify}
 * @param authority {@code --tlscacert}
 * @param certificate {@code --tlscert}
 * @param key {@code --tlskey}
 */
public record TlsOptions(
        @Nullable Boolean tls,
        @Nullable Boolean verify,
        @Nullable String authority,
        @Nullable String certificate,
        @Nullable String key) {
    /** None given. */
    public static final TlsOptions NONE = new TlsOptions(null, null, null, null, null);
}
