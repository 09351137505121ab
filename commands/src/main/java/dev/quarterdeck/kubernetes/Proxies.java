package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Proxy;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Decides whether a proxy stands between, by the kubeconfig or by Go's rules for variables. */
final class Proxies {
    private static final int DEFAULT_PORT = 80;

    private final Surroundings surroundings;

    Proxies(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Nullable Proxy find(ServerUrl server, String configured, String cluster) {
        if (!configured.isEmpty()) {
            return configured(configured, cluster);
        }
        String url = server.encrypted() ? variable("HTTPS_PROXY") : variable("HTTP_PROXY");
        if (url.isEmpty() || new NoProxy(variable("NO_PROXY")).covers(server)) {
            return null;
        }
        return proxy(url.contains("://") ? url : "http://" + url);
    }

    private static Proxy configured(String url, String cluster) {
        if (!url.contains("://")) {
            throw KubeException.invalid(
                    "invalid 'proxy-url' \""
                            + url
                            + "\" for cluster \""
                            + cluster
                            + "\": could not parse: "
                            + url);
        }
        return proxy(url);
    }

    private static Proxy proxy(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            if (host == null || !"http".equalsIgnoreCase(uri.getScheme())) {
                throw KubeException.invalid("only http:// proxies are supported, not " + url);
            }
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            return new Proxy(host, port, authorization(uri.getUserInfo()));
        } catch (URISyntaxException e) {
            throw KubeException.invalid("invalid proxy address \"" + url + "\"");
        }
    }

    private static @Nullable String authorization(@Nullable String user) {
        if (user == null) {
            return null;
        }
        String both = user.indexOf(':') < 0 ? user + ":" : user;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private String variable(String name) {
        String upper = surroundings.variable(name);
        return upper.isEmpty()
                ? surroundings.variable(name.toLowerCase(java.util.Locale.ROOT))
                : upper;
    }
}
