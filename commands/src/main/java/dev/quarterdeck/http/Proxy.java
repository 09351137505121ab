package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A proxy that opens roads to others when asked to CONNECT, in HTTP or by SOCKS.
 *
 * @param scheme how it is spoken to: {@code socks5} and {@code socks5h} are SOCKS, {@code https} is
 *     encrypted, and any other is HTTP in the clear, as Go takes it
 * @param user the name it is told, or null for none
 * @param password the password it is told, or null for none
 */
public record Proxy(
        String scheme, String host, int port, @Nullable String user, @Nullable String password) {
    /** The proxy that an address names. */
    public static Proxy of(Url url) {
        return new Proxy(
                url.scheme(), url.asciiHost(), url.portNumber(), url.user(), url.password());
    }

    /** Whether it speaks SOCKS. */
    public boolean socks() {
        return scheme.equals("socks5") || scheme.equals("socks5h");
    }

    /** Whether it is spoken to over TLS. */
    public boolean encrypted() {
        return scheme.equals("https");
    }

    /** Host and port as messages name them. */
    public String address() {
        return HostPort.join(host, port);
    }

    /** The value of the Proxy-Authorization header, or null. */
    public @Nullable String authorization() {
        if (user == null) {
            return null;
        }
        String both = user + ":" + (password == null ? "" : password);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asks for a road to a host; afterwards the connection is that host's.
     *
     * @param here the proxy's own address, as messages name it
     */
    void open(String target, int number, String here, InputStream in, OutputStream out)
            throws IOException {
        if (socks()) {
            new Socks(this, in, out).connect(target, number, here);
        } else {
            connect(HostPort.join(target, number), in, out);
        }
    }

    /** What a proxy sends ahead of its head's end is lost, but no server speaks first. */
    private void connect(String target, InputStream in, OutputStream out) throws IOException {
        String authorization = authorization();
        String asked =
                "CONNECT "
                        + target
                        + " HTTP/1.1\r\nHost: "
                        + Url.hostHeader(target)
                        + "\r\nUser-Agent: Quarterdeck\r\n"
                        + (authorization == null
                                ? ""
                                : "Proxy-Authorization: " + authorization + "\r\n")
                        + "\r\n";
        out.write(asked.getBytes(StandardCharsets.UTF_8));
        out.flush();
        Head head = head(in);
        if (head.status() != 200) {
            throw new ProxyException(head.reason());
        }
    }

    private static Head head(InputStream in) throws IOException {
        try {
            return Head.read(new Wire(in));
        } catch (MalformedReplyException e) {
            throw new ProxyException(e.response());
        } catch (EOFException e) {
            throw new ProxyException("unexpected EOF");
        }
    }

    /** Without what it is told in secret. */
    @Override
    public String toString() {
        return scheme + "://" + (user == null ? "" : "xxxxx@") + address();
    }
}
