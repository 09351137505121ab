package dev.quarterdeck.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.net.ssl.SNIServerName;

/**
 * The name a server is asked for by in the handshake, by Go's rules (crypto/tls hostnameInSNI):
 * every name that is no number, without its last dots, whatever letters and however few dots it
 * has. The JDK's own class of such names takes neither underscores nor dots at the end, and would
 * leave out names without a dot.
 */
final class ServerName extends SNIServerName {
    private static final int HOST_NAME = 0;

    private ServerName(byte[] name) {
        super(HOST_NAME, name);
    }

    /** What to send for a host; nothing for a number. */
    static List<SNIServerName> of(String host) {
        String name = sent(host);
        return name.isEmpty()
                ? List.of()
                : List.of(new ServerName(name.getBytes(StandardCharsets.UTF_8)));
    }

    static String sent(String host) {
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        String number = brackets ? host.substring(1, host.length() - 1) : host;
        int zone = number.lastIndexOf('%');
        if (HostNumber.of(zone > 0 ? number.substring(0, zone) : number) != null) {
            return "";
        }
        int end = host.length();
        while (end > 0 && host.charAt(end - 1) == '.') {
            end--;
        }
        return host.substring(0, end);
    }
}
