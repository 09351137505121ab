package dev.quarterdeck.cli.kube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A server that answers one recorded run's requests as the real one did. */
final class ReplayServer implements AutoCloseable {
    private final HttpServer server;
    private volatile List<Map<String, @Nullable Object>> requests = List.of();
    private final List<String> unknown = new ArrayList<>();

    private ReplayServer(HttpServer server) {
        this.server = server;
    }

    static ReplayServer start() {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            ReplayServer replay = new ReplayServer(HttpServer.create(any, 0));
            replay.server.createContext("/", replay::answer);
            replay.server.start();
            return replay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A kubeconfig that leads here. */
    String kubeconfig() {
        return """
        apiVersion: v1
        kind: Config
        current-context: recorded
        clusters: [{name: recorded, cluster: {server: "%s"}}]
        users: [{name: recorded, user: {}}]
        contexts: [{name: recorded, context: {cluster: recorded, user: recorded}}]
        """
                .formatted(url());
    }

    synchronized void play(Recording recording) {
        requests = recording.requests();
        unknown.clear();
    }

    /** What was asked that the recorded run did not ask. */
    synchronized List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api") || path.equals("/apis")) {
            String file = "api/discovery-" + path.substring(1) + ".aggregated.json";
            send(exchange, 200, "application/json", Recording.bytes(file));
            return;
        }
        for (Map<String, @Nullable Object> request : requests) {
            if (same(asked, String.valueOf(request.get("path")))) {
                send(exchange, request);
                return;
            }
        }
        synchronized (this) {
            unknown.add(asked);
        }
        send(exchange, 500, "text/plain", asked.getBytes(StandardCharsets.UTF_8));
    }

    /** kubectl has the terms of field selectors in any order. */
    private static boolean same(String asked, String recorded) {
        return asked.equals(recorded) || terms(asked).equals(terms(recorded));
    }

    private static List<String> terms(String path) {
        return Arrays.stream(path.split("[?&=]|%2C")).sorted().toList();
    }

    private static void send(HttpExchange exchange, Map<String, @Nullable Object> request)
            throws IOException {
        Json.array(request.get("warnings"))
                .forEach(
                        warning ->
                                exchange.getResponseHeaders()
                                        .add("Warning", String.valueOf(warning)));
        Object status = Objects.requireNonNull(request.get("status"));
        send(
                exchange,
                ((Number) status).intValue(),
                String.valueOf(request.get("contentType")),
                Recording.bytes(String.valueOf(request.get("file"))));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
