package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks a SOCKS proxy of version 5 for a road (RFC 1928 and 1929), with the objections of Go's
 * net/http. Names are looked up by the proxy.
 */
final class Socks {
    private static final int VERSION = 5;
    private static final int NOBODY = 0;
    private static final int PASSWORD = 2;
    private static final int NO_METHOD = 0xff;
    private static final int MOST = 255;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final List<String> REFUSALS =
            List.of(
                    "general SOCKS server failure",
                    "connection not allowed by ruleset",
                    "network unreachable",
                    "host unreachable",
                    "connection refused",
                    "TTL expired",
                    "command not supported",
                    "address type not supported");

    private final Proxy proxy;
    private final InputStream in;
    private final OutputStream out;

    Socks(Proxy proxy, InputStream in, OutputStream out) {
        this.proxy = proxy;
        this.in = in;
        this.out = out;
    }

    /** The road; {@code here} is the proxy's own address for messages. */
    void connect(String host, int port, String here) throws IOException {
        try {
            greet();
            ask(host, port);
            answer();
        } catch (ProxyException e) {
            String whole = "socks connect tcp " + here + "->" + HostPort.join(host, port) + ": ";
            throw new ProxyException(whole + e.getMessage());
        }
    }

    private void greet() throws IOException {
        boolean named = proxy.user() != null;
        send(named ? new byte[] {VERSION, 2, NOBODY, PASSWORD} : new byte[] {VERSION, 1, NOBODY});
        byte[] chosen = read(2);
        version(chosen[0]);
        int method = chosen[1] & 0xff;
        if (method == NO_METHOD) {
            throw new ProxyException("no acceptable authentication methods");
        }
        if (named && method == PASSWORD) {
            introduce();
        } else if (named && method != NOBODY) {
            throw new ProxyException("unsupported authentication method " + method);
        }
    }

    private void introduce() throws IOException {
        byte[] user = bytes(proxy.user());
        byte[] password = bytes(proxy.password());
        if (user.length == 0 || user.length > MOST || password.length > MOST) {
            throw new ProxyException("invalid username/password");
        }
        var said = new ByteArrayOutputStream();
        said.write(1);
        said.write(user.length);
        said.writeBytes(user);
        said.write(password.length);
        said.writeBytes(password);
        send(said.toByteArray());
        byte[] answer = read(2);
        if (answer[0] != 1) {
            throw new ProxyException("invalid username/password version");
        }
        if (answer[1] != 0) {
            throw new ProxyException("username/password authentication failed");
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private void ask(String host, int port) throws IOException {
        var asked = new ByteArrayOutputStream();
        asked.writeBytes(new byte[] {VERSION, 1, 0});
        InetAddress number = HostNumber.of(host);
        byte[] target = number == null ? bytes(host) : number.getAddress();
        if (number == null) {
            if (target.length > MOST) {
                throw new ProxyException("FQDN too long");
            }
            asked.write(NAME);
            asked.write(target.length);
        } else {
            asked.write(target.length == 4 ? IPV4 : IPV6);
        }
        asked.writeBytes(target);
        asked.write(port >> 8);
        asked.write(port);
        send(asked.toByteArray());
    }

    private void answer() throws IOException {
        byte[] head = read(4);
        version(head[0]);
        int reply = head[1] & 0xff;
        if (reply != 0) {
            boolean known = reply <= REFUSALS.size();
            String why = known ? REFUSALS.get(reply - 1) : "unknown code: " + reply;
            throw new ProxyException("unknown error " + why);
        }
        if (head[2] != 0) {
            throw new ProxyException("non-zero reserved field");
        }
        byte[] _ = read(2 + length(head[3]));
    }

    private int length(int kind) throws IOException {
        return switch (kind) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> read(1)[0] & 0xff;
            default -> throw new ProxyException("unknown address type " + (kind & 0xff));
        };
    }

    private static void version(int said) throws ProxyException {
        if (said != VERSION) {
            throw new ProxyException("unexpected protocol version " + (said & 0xff));
        }
    }

    private void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private byte[] read(int count) throws IOException {
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw new ProxyException(read.length == 0 ? "EOF" : "unexpected EOF");
        }
        return read;
    }
}
