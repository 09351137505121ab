package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.Locale;

/**
 * The hosts that are reached without a proxy: this one, and those a list names, as
 * x/net/http/httpproxy reads it.
 */
final class NoProxy {
    private final String list;

    NoProxy(String list) {
        this.list = list;
    }

    boolean covers(String target, int port) {
        if (target.equals("localhost")) {
            return true;
        }
        InetAddress number = HostNumber.zoned(target);
        if (number != null && number.isLoopbackAddress()) {
            return true;
        }
        String host = target.strip().toLowerCase(Locale.ROOT);
        for (String entry : list.toLowerCase(Locale.ROOT).split(",", -1)) {
            String one = entry.strip();
            if (one.equals("*") || covers(one, host, port, number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(
            String entry, String host, int port, @Nullable InetAddress number) {
        int slash = entry.indexOf('/');
        InetAddress network = slash < 0 ? null : HostNumber.of(entry.substring(0, slash));
        int bits = network == null ? -1 : bits(entry.substring(slash + 1), entry, network);
        if (network != null && bits >= 0) {
            return number != null && inside(network, bits, number);
        }
        HostPort parts = HostPort.split(entry);
        String name = parts == null ? entry : parts.host();
        if (name.isEmpty() || parts != null && !portFits(parts.port(), port)) {
            return false;
        }
        InetAddress exactly = HostNumber.of(name);
        if (exactly != null || number != null) {
            return number != null && number.equals(exactly);
        }
        return named(Idna.ascii(name.startsWith("*.") ? name.substring(1) : name), host);
    }

    private static boolean portFits(String wanted, int port) {
        return wanted.isEmpty() || wanted.equals(Integer.toString(port));
    }

    private static boolean named(String name, String host) {
        return name.startsWith(".")
                ? host.endsWith(name)
                : host.equals(name) || host.endsWith("." + name);
    }

    /** How many bits of a network's address count, or -1 where that is no number of bits. */
    private static int bits(String digits, String entry, InetAddress network) {
        boolean wide = entry.indexOf(':') >= 0;
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 3
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int bits = number ? Integer.parseInt(digits) : -1;
        if (bits > (wide ? 128 : 32)) {
            return -1;
        }
        // One of IPv4 in the spelling of IPv6 has 96 bits before its own.
        return wide && network.getAddress().length == 4 ? Math.max(0, bits - 96) : bits;
    }

    private static boolean inside(InetAddress network, int bits, InetAddress number) {
        byte[] one = network.getAddress();
        byte[] other = number.getAddress();
        if (one.length != other.length) {
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
