package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The road to a server. What differs between roads are methods here rather than switches over the
 * type: a switch over types costs every start some 40 ms, for the JVM makes it at run time.
 */
public sealed interface Transport {
    /** The start of every URL, as messages print it. */
    String url();

    /** What is dialled, in Go's words: the network and the address in it. */
    String dialled();

    /** A new connection. */
    Connection open() throws IOException;

    /** The proxy that is asked for whole addresses instead of for a connection, or null. */
    default @Nullable Proxy relay() {
        return null;
    }

    /** A unix socket in the file system. */
    record Unix(Path socket) implements Transport {
        @Override
        public String url() {
            return "http://" + GoUrl.host(socket.toString());
        }

        @Override
        public String dialled() {
            return "unix " + socket;
        }

        @Override
        public Connection open() throws IOException {
            return ChannelConnection.unix(socket);
        }
    }

    /** A TCP port, in the clear or, with {@code tls}, encrypted. */
    record Tcp(String host, int port, @Nullable Tls tls) implements Transport {
        @Override
        public String url() {
            return scheme(tls) + GoUrl.host(HostPort.join(host, port));
        }

        @Override
        public String dialled() {
            return "tcp " + HostPort.join(host, port);
        }

        @Override
        public Connection open() throws IOException {
            return tls == null
                    ? ChannelConnection.tcp(host, port)
                    : new TlsConnection(host, port, tls);
        }
    }

    /**
     * A connection through a proxy.
     *
     * @param tls how the connection is encrypted, or null where an HTTP proxy is told every address
     *     in the clear
     * @param forProxy how the way to the proxy is encrypted, where it is
     */
    record Tunnel(String host, int port, @Nullable Tls tls, Proxy proxy, Tls forProxy)
            implements Transport {
        @Override
        public String url() {
            return scheme(tls) + GoUrl.host(HostPort.join(host, port));
        }

        @Override
        public String dialled() {
            return "tcp " + proxy.address();
        }

        @Override
        public @Nullable Proxy relay() {
            return tls == null && !proxy.socks() ? proxy : null;
        }

        @Override
        public Connection open() throws IOException {
            return new TlsConnection(host, port, tls, proxy, forProxy);
        }
    }

    private static String scheme(@Nullable Tls tls) {
        return tls == null ? "http://" : "https://";
    }
}
