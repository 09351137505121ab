package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

/**
 * A host and a port that stand together, as Go's net package joins and parts them.
 *
 * @param host without brackets
 * @param port as it was written, perhaps empty
 */
public record HostPort(String host, String port) {
    /** The two parts, or null where there are none such (net.SplitHostPort). */
    public static @Nullable HostPort split(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return null;
        }
        boolean open = text.startsWith("[");
        if (open && text.indexOf(']') != colon - 1) {
            return null;
        }
        String host = open ? text.substring(1, colon - 1) : text.substring(0, colon);
        String port = text.substring(colon + 1);
        boolean colons = !open && host.indexOf(':') >= 0;
        return colons || bracketed(host) || bracketed(port) ? null : new HostPort(host, port);
    }

    private static boolean bracketed(String part) {
        return part.indexOf('[') >= 0 || part.indexOf(']') >= 0;
    }

    /** Both together, a host with colons in brackets (net.JoinHostPort). */
    public static String join(String host, Object port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
