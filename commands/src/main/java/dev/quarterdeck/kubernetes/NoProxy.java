package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.HostNumber;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.Locale;

/** The hosts that are reached without a proxy: {@code NO_PROXY} as Go reads it, and this one. */
final class NoProxy {
    private final String list;

    NoProxy(String list) {
        this.list = list;
    }

    boolean covers(ServerUrl server) {
        String host = server.dialled().toLowerCase(Locale.ROOT);
        InetAddress number = HostNumber.of(host);
        if (host.equals("localhost") || number != null && number.isLoopbackAddress()) {
            return true;
        }
        for (String entry : list.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (covers(entry.strip(), host, server.port(), number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(
            String entry, String host, int port, @Nullable InetAddress number) {
        if (entry.isEmpty() || entry.equals("*")) {
            return !entry.isEmpty();
        }
        if (entry.indexOf('/') >= 0) {
            return number != null && inside(entry, number);
        }
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && colon == entry.indexOf(':');
        if (hasPort && !entry.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        String name = hasPort ? entry.substring(0, colon) : entry;
        if (number != null) {
            return number.equals(HostNumber.of(name));
        }
        return named(name.startsWith("*.") ? name.substring(1) : name, host);
    }

    private static boolean named(String name, String host) {
        return name.startsWith(".")
                ? host.endsWith(name)
                : host.equals(name) || host.endsWith("." + name);
    }

    private static boolean inside(String range, InetAddress number) {
        int slash = range.indexOf('/');
        InetAddress network = HostNumber.of(range.substring(0, slash));
        String length = range.substring(slash + 1);
        if (network == null || length.isEmpty() || !length.chars().allMatch(Character::isDigit)) {
            return false;
        }
        byte[] one = network.getAddress();
        byte[] other = number.getAddress();
        int bits = Integer.parseInt(length);
        if (one.length != other.length || bits > 8 * one.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((one[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
