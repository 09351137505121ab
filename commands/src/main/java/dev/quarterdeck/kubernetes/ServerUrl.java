package dev.quarterdeck.kubernetes;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of an API server.
 *
 * @param host the name or the number, without brackets; empty means this machine
 * @param authority host and port as they were written, as messages name them
 * @param basePath what stands before every path, without a slash at its end
 */
public record ServerUrl(
        boolean encrypted, String host, int port, String authority, String basePath) {

    /**
     * Reads an address as kubectl does: with a scheme, or in the clear a host with or without a
     * port.
     *
     * @throws KubeException where it is neither
     */
    static ServerUrl parse(String text) {
        boolean bare = !text.contains("://");
        URI uri = uri(bare ? "http://" + text : text, text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (bare && !path.isEmpty() && !path.equals("/")) {
            throw neither(text);
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new KubeException(
                    KubeException.Kind.INVALID,
                    "Unable to connect to the server: unsupported protocol scheme \""
                            + scheme
                            + "\"",
                    null,
                    null);
        }
        return of(scheme.equals("https"), uri.getRawAuthority(), path, text);
    }

    private static URI uri(String url, String text) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw neither(text);
        }
    }

    private static ServerUrl of(boolean encrypted, String authority, String path, String text) {
        if (authority == null) {
            throw neither(text);
        }
        String place = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon > place.lastIndexOf(']');
        String host = hasPort ? place.substring(0, colon) : place;
        String base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int port = encrypted ? 443 : 80;
        try {
            port = hasPort ? Integer.parseInt(place.substring(colon + 1)) : port;
        } catch (NumberFormatException e) {
            throw neither(text);
        }
        return new ServerUrl(encrypted, host.replaceAll("[\\[\\]]", ""), port, place, base);
    }

    private static KubeException neither(String text) {
        return KubeException.invalid("host must be a URL or a host:port pair: \"" + text + "\"");
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
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
