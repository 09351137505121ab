package dev.quarterdeck.docker;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The road to an engine. */
public sealed interface Transport {
    /** A unix socket in the file system. */
    record Unix(Path socket) implements Transport {}

    /** A TCP port, in the clear or, with {@code tls}, encrypted. */
    record Tcp(String host, int port, @Nullable Tls tls) implements Transport {}
}
