package dev.quarterdeck.docker;

import dev.quarterdeck.http.HostPort;
import dev.quarterdeck.http.Url;
import dev.quarterdeck.http.UrlException;
import dev.quarterdeck.model.OpsException.Kind;
import dev.quarterdeck.text.GoQuote;

/**
 * Reads addresses as {@code -H} takes them and fills in what they leave out, as the docker client
 * does.
 */
final class HostAddress {
    private static final String SOCKET = "/var/run/docker.sock";
    private static final String CLEAR_PORT = "2375";
    private static final String TLS_PORT = "2376";

    private HostAddress() {}

    /** The whole address, with scheme. */
    static String complete(String given, boolean tls) {
        String address = given.strip();
        if (address.isEmpty()) {
            return tls ? "tcp://localhost:" + TLS_PORT : "unix://" + SOCKET;
        }
        int mark = address.indexOf("://");
        String scheme = mark < 0 ? "tcp" : address.substring(0, mark);
        String rest = mark < 0 ? address : address.substring(mark + 3);
        return switch (scheme) {
            case "tcp" -> tcp(rest);
            case "unix" -> unix(rest);
            case "fd", "ssh" -> address;
            default -> throw invalid("invalid bind address format: " + address);
        };
    }

    private static String unix(String path) {
        if (path.contains("://")) {
            throw invalid("invalid proto, expected unix: " + path);
        }
        return "unix://" + (path.isEmpty() ? SOCKET : path);
    }

    /** Docker/cli opts.ParseTCPAddr. */
    private static String tcp(String given) {
        if (given.isEmpty()) {
            return "tcp://localhost:" + CLEAR_PORT;
        }
        if (given.contains("://")) {
            throw invalid("invalid proto, expected tcp: " + Url.redacted(given));
        }
        Url url = parse("tcp://" + given + (given.endsWith("]:") ? CLEAR_PORT : ""));
        HostPort place = HostPort.split(url.host());
        if (place == null) {
            // Even what has colons but no brackets gets a port so; what has brackets does not.
            place = HostPort.split(HostPort.join(url.host(), CLEAR_PORT));
        }
        if (place == null) {
            throw invalid("invalid bind address format: " + Url.redacted(given));
        }
        String host = place.host().isEmpty() ? "localhost" : place.host();
        String port = place.port().isEmpty() ? CLEAR_PORT : place.port();
        return "tcp://" + HostPort.join(host, port) + url.path();
    }

    /** Takes an address apart, or says in Go's words why it is none. */
    static Url parse(String address) {
        try {
            return Url.parse(address);
        } catch (UrlException e) {
            String shown = GoQuote.quote(Url.redacted(address));
            throw invalid("parse " + shown + ": " + e.reason());
        }
    }

    static EngineException invalid(String message) {
        return new EngineException(Kind.INVALID, message, null, null);
    }
}
