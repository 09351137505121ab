package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.GoUrl;
import dev.quarterdeck.http.HostPort;
import dev.quarterdeck.http.Url;
import dev.quarterdeck.http.UrlException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

/**
 * The address of an API server.
 *
 * @param host the name or the number, without brackets and in ASCII; empty means this machine
 * @param port the port, or more than {@code 0xffff} where it was none
 * @param authority host and port as they were written, as messages name them
 * @param hostHeader host and port as the server is told them
 * @param basePath what stands before every path, escaped, without a slash at its end
 * @param authorization what a user in the address is to be announced by, or null for none
 */
public record ServerUrl(
        boolean encrypted,
        String host,
        int port,
        String authority,
        String hostHeader,
        String basePath,
        @Nullable String authorization) {

    /** An address that names no user, and its host as it is dialled. */
    public ServerUrl(boolean encrypted, String host, int port, String authority, String basePath) {
        this(encrypted, host, port, authority, authority, basePath, null);
    }

    /**
     * Reads an address as kubectl does (client-go rest.DefaultServerURL): with a scheme, or in the
     * clear a host with or without a port.
     *
     * @throws KubeException where it is neither
     */
    static ServerUrl parse(String text) {
        Url url = complete(text);
        String scheme = url.scheme();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw unable("unsupported protocol scheme " + GoQuote.quote(scheme));
        }
        String path = GoUrl.path(url.path());
        String user = url.user();
        String password = url.password();
        return new ServerUrl(
                scheme.equals("https"),
                url.asciiHost(),
                url.portNumber(),
                url.authority(),
                url.hostHeader(),
                path.equals("/") ? "" : path,
                user == null ? null : Credential.basic(user, password == null ? "" : password));
    }

    private static KubeException unable(String why) {
        String message = "Unable to connect to the server: " + why;
        return new KubeException(KubeException.Kind.INVALID, message, null, null);
    }

    private static Url complete(String text) {
        try {
            Url url = Url.parse(text);
            if (!url.scheme().isEmpty() && !url.host().isEmpty()) {
                return url;
            }
        } catch (UrlException e) {
            // perhaps a host alone
        }
        return bare(text);
    }

    private static Url bare(String text) {
        try {
            Url url = Url.parse("http://" + text);
            if (url.path().isEmpty() || url.path().equals("/")) {
                return url;
            }
            throw KubeException.invalid(
                    "host must be a URL or a host:port pair: " + GoQuote.quote(Url.redacted(text)));
        } catch (UrlException e) {
            throw unable(e.reason());
        }
    }

    /** The whole address. */
    public String text() {
        return (encrypted ? "https://" : "http://") + authority + basePath;
    }

    /** The host to dial. */
    String dialled() {
        return host.isEmpty() ? "localhost" : host;
    }

    /** Host and port, the port always said, as Go prints what it dials. */
    String hostPort() {
        return HostPort.join(host, port);
    }
}
