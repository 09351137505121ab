package dev.quarterdeck.cli.docker.create;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** IP and hardware addresses as Go reads and prints them. */
final class Addresses {
    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern HARDWARE =
            Pattern.compile(
                    "(?:[0-9a-fA-F]{2}([:-]))(?:[0-9a-fA-F]{2}\\1){4}[0-9a-fA-F]{2}"
                            + "(?:(?:\\1[0-9a-fA-F]{2}){2}|(?:\\1[0-9a-fA-F]{2}){14})?"
                            + "|(?:[0-9a-fA-F]{4}\\.){2}[0-9a-fA-F]{4}"
                            + "|(?:[0-9a-fA-F]{4}\\.){3}[0-9a-fA-F]{4}"
                            + "|(?:[0-9a-fA-F]{4}\\.){9}[0-9a-fA-F]{4}");

    private Addresses() {}

    static boolean isHardware(String text) {
        return HARDWARE.matcher(text.strip()).matches();
    }

    static boolean isIp(String text) {
        return V4.matcher(text).matches() || parsesAsV6(text);
    }

    private static boolean parsesAsV6(String text) {
        if (text.indexOf(':') < 0 || text.indexOf('%') >= 0 || text.indexOf('[') >= 0) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address in its shortest form. */
    static String normal(String text) {
        if (V4.matcher(text).matches()) {
            return text;
        }
        InetAddress address = InetAddress.ofLiteral(text);
        return address instanceof Inet6Address
                ? compressed(address.getAddress())
                : address.getHostAddress();
    }

    static boolean isLoopback(String text) {
        return isIp(text) && InetAddress.ofLiteral(text).isLoopbackAddress();
    }

    /** The longest run of two or more zero groups becomes a pair of colons. */
    private static String compressed(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        int best = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int run = zeros(groups, i);
            if (run > length) {
                best = i;
                length = run;
            }
        }
        return best < 0
                ? joined(groups, 0, 8)
                : joined(groups, 0, best) + "::" + joined(groups, best + length, 8);
    }

    private static int zeros(int[] groups, int from) {
        int at = from;
        while (at < groups.length && groups[at] == 0) {
            at++;
        }
        return at - from;
    }

    private static String joined(int[] groups, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
