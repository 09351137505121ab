package dev.quarterdeck.docker;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The road to an engine. What differs between roads are methods here rather than switches over the
 * type: a switch over types costs every start some 40 ms, for the JVM makes it at run time.
 */
public sealed interface Transport {
    /** What stands in the Host header. */
    String hostHeader();

    /** The start of every URL, as messages print it. */
    String url();

    /** A new connection. */
    Connection open() throws IOException;

    /** A unix socket in the file system. */
    record Unix(Path socket) implements Transport {
        @Override
        public String hostHeader() {
            return "api.moby.localhost";
        }

        @Override
        public String url() {
            return "http://" + GoUrl.host(socket.toString());
        }

        @Override
        public Connection open() throws IOException {
            return ChannelConnection.unix(socket);
        }
    }

    /** A TCP port, in the clear or, with {@code tls}, encrypted. */
    record Tcp(String host, int port, @Nullable Tls tls) implements Transport {
        @Override
        public String hostHeader() {
            return host + ":" + port;
        }

        @Override
        public String url() {
            return (tls == null ? "http://" : "https://") + hostHeader();
        }

        @Override
        public Connection open() throws IOException {
            return tls == null
                    ? ChannelConnection.tcp(host, port)
                    : new TlsConnection(host, port, tls);
        }
    }
}
