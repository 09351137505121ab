package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Proxy;
import dev.quarterdeck.http.ProxyRules;
import dev.quarterdeck.http.Url;
import dev.quarterdeck.http.UrlException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Decides whether a proxy stands between, by the kubeconfig (client-go clientcmd parseProxyURL) or
 * by Go's rules for variables.
 */
final class Proxies {
    private static final Set<String> SCHEMES = Set.of("http", "https", "socks5");

    private final Surroundings surroundings;

    Proxies(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Nullable Proxy find(ServerUrl server, String configured) {
        if (!configured.isEmpty()) {
            return configured(configured);
        }
        try {
            return new ProxyRules(surroundings.environment())
                    .find(server.encrypted(), server.host(), server.port());
        } catch (UrlException e) {
            throw new KubeException(
                    KubeException.Kind.INVALID,
                    "Unable to connect to the server: " + e.reason(),
                    "unset REQUEST_METHOD",
                    null);
        }
    }

    private static Proxy configured(String text) {
        try {
            return Proxy.of(Url.parse(text));
        } catch (UrlException e) {
            throw new IllegalStateException("objections come first", e);
        }
    }

    /** What is wrong with the proxy of a cluster, without its password, or null. */
    static @Nullable String objection(String cluster, String text) {
        String why = text.isEmpty() ? null : objection(text);
        return why == null
                ? null
                : "invalid 'proxy-url' "
                        + GoQuote.quote(Url.redacted(text))
                        + " for cluster "
                        + GoQuote.quote(cluster)
                        + ": "
                        + why;
    }

    private static @Nullable String objection(String text) {
        try {
            String scheme = Url.parse(text).scheme();
            return SCHEMES.contains(scheme)
                    ? null
                    : "unsupported scheme "
                            + GoQuote.quote(scheme)
                            + ", must be http, https, or socks5";
        } catch (UrlException e) {
            return "could not parse: " + Url.redacted(text);
        }
    }
}
