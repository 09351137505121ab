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
            return (tls == null ? "http://" : "https://") + host + ":" + port;
        }

        @Override
        public String dialled() {
            return "tcp " + host + ":" + port;
        }

        @Override
        public Connection open() throws IOException {
            return tls == null
                    ? ChannelConnection.tcp(host, port)
                    : new TlsConnection(host, port, tls, null);
        }
    }

    /** An encrypted connection through a proxy that is asked to CONNECT. */
    record Tunnel(String host, int port, Tls tls, Proxy proxy) implements Transport {
        @Override
        public String url() {
            return "https://" + host + ":" + port;
        }

        @Override
        public String dialled() {
            return "tcp " + proxy.host() + ":" + proxy.port();
        }

        @Override
        public Connection open() throws IOException {
            return new TlsConnection(host, port, tls, proxy);
        }
    }
}
