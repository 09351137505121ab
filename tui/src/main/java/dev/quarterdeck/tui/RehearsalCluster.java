package dev.quarterdeck.tui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A server of canned answers, and a kubeconfig that leads to it. */
record RehearsalCluster(RehearsalServer server, Path file) implements AutoCloseable {
    static RehearsalCluster start(RehearsalKeys keys) throws IOException, GeneralSecurityException {
        RehearsalServer server = RehearsalServer.start(keys.server());
        Path file = Files.createTempFile("rehearsal", ".conf");
        Files.writeString(file, keys.config(server.port()));
        return new RehearsalCluster(server, file);
    }

    /** The path of the kubeconfig. */
    String config() {
        return file.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.delete(file);
    }
}
