package dev.quarterdeck.cli.kube.change;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands where ours asks for an API server. */
abstract class StoryServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();

    StoryServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(pool);
        server.createContext("/", this::answer);
    }

    final void start() {
        server.start();
    }

    abstract void answer(HttpExchange exchange) throws IOException;

    /** Writes a kubeconfig that leads here, its context in a namespace. */
    final Path config(Path file, String namespace) {
        String text =
                """
                apiVersion: v1
                kind: Config
                current-context: recorded
                clusters: [{name: recorded, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: recorded, user: {}}]
                contexts: [{name: recorded, context: {cluster: recorded, user: recorded, namespace: "%s"}}]
                """
                        .formatted(server.getAddress().getPort(), namespace);
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.close();
    }
}
