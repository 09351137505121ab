package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/** Whether a proxy stands between, by the environment (x/net/http/httpproxy). */
public final class ProxyRules {
    private final Map<String, String> environment;

    /** The rules that an environment's variables make. */
    public ProxyRules(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The proxy on the road to a host, or null.
     *
     * @throws UrlException where a CGI program would take the word of whom it serves
     */
    public @Nullable Proxy find(boolean encrypted, String host, int port) throws UrlException {
        Url proxy = parse(variable(encrypted ? "HTTPS_PROXY" : "HTTP_PROXY"));
        if (proxy == null) {
            return null;
        }
        boolean gateway = !environment.getOrDefault("REQUEST_METHOD", "").isEmpty();
        if (!encrypted && gateway) {
            throw new UrlException(
                    "refusing to use HTTP_PROXY value in CGI environment; see"
                            + " golang.org/s/cgihttpproxy");
        }
        return new NoProxy(variable("NO_PROXY")).covers(host, port) ? null : Proxy.of(proxy);
    }

    private String variable(String name) {
        String upper = environment.getOrDefault(name, "");
        return upper.isEmpty()
                ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "")
                : upper;
    }

    /** One that is no address, even with a scheme before it, is none. */
    private static @Nullable Url parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Url given = attempt(text);
        if (given != null && !given.scheme().isEmpty() && !given.host().isEmpty()) {
            return given;
        }
        Url completed = attempt("http://" + text);
        return completed == null ? given : completed;
    }

    private static @Nullable Url attempt(String text) {
        try {
            return Url.parse(text);
        } catch (UrlException e) {
            return null;
        }
    }
}
