package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Hosts that are written as numbers, as Go's net package reads and writes them. */
public final class HostNumber {
    private HostNumber() {}

    /**
     * The address a text spells in numbers, or null (net.ParseIP); nobody is asked for names. One
     * with a zone is none, and one of IPv4 is the same in either spelling.
     */
    public static @Nullable InetAddress of(String text) {
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return null;
        }
        try {
            NumberReader.Numbers read = NumberReader.read(text);
            return read.zone().isEmpty() ? InetAddress.getByAddress(read.bytes()) : null;
        } catch (UrlException | UnknownHostException e) {
            return null;
        }
    }

    /** The same for an address that may have a zone, which is passed over. */
    static @Nullable InetAddress zoned(String text) {
        int percent = text.indexOf('%');
        boolean zone = percent >= 0 && percent < text.length() - 1 && text.indexOf(':') >= 0;
        return of(zone ? text.substring(0, percent) : text);
    }

    /** The address as Go writes it: the longest run of zeros is left out (RFC 5952). */
    static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return address.getHostAddress();
        }
        int[] fields = new int[8];
        for (int i = 0; i < 8; i++) {
            fields[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        return text(fields);
    }

    private static String text(int[] fields) {
        int gap = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int zeros = zeros(fields, i);
            if (zeros > length) {
                gap = i;
                length = zeros;
            }
        }
        var out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == gap) {
                out.append("::");
                i += length - 1;
            } else {
                boolean first = out.isEmpty() || out.charAt(out.length() - 1) == ':';
                out.append(first ? "" : ":").append(Integer.toHexString(fields[i]));
            }
        }
        return out.toString();
    }

    private static int zeros(int[] fields, int from) {
        int to = from;
        while (to < fields.length && fields[to] == 0) {
            to++;
        }
        return to - from;
    }
}
