package dev.quarterdeck.docker;

import dev.quarterdeck.model.OpsException.Kind;

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

    private static String tcp(String address) {
        if (address.isEmpty()) {
            return "tcp://localhost:" + CLEAR_PORT;
        }
        if (address.contains("://")) {
            throw invalid("invalid proto, expected tcp: " + address);
        }
        int slash = address.indexOf('/');
        String authority = slash < 0 ? address : address.substring(0, slash);
        String path = slash < 0 ? "" : address.substring(slash);
        int colon = portColon(authority, address);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        checkPort(port, address);
        return "tcp://"
                + (host.isEmpty() ? "localhost" : host)
                + ":"
                + (port.isEmpty() ? CLEAR_PORT : port)
                + path;
    }

    private static void checkPort(String port, String address) {
        for (int i = 0; i < port.length(); i++) {
            if (port.charAt(i) < '0' || port.charAt(i) > '9') {
                throw invalid(
                        "parse \"tcp://"
                                + address
                                + "\": invalid port \":"
                                + port
                                + "\" after host");
            }
        }
    }

    /** Where the port begins; colons inside brackets belong to the host. */
    private static int portColon(String authority, String address) {
        int bracket = authority.lastIndexOf(']');
        int colon = authority.lastIndexOf(':');
        if (bracket < 0 && authority.indexOf(':') != colon) {
            throw invalid("invalid bind address format: " + address);
        }
        return colon > bracket ? colon : -1;
    }

    static EngineException invalid(String message) {
        return new EngineException(Kind.INVALID, message, null, null);
    }
}
