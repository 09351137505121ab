package dev.quarterdeck.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.tui.live.Timing;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Changes a test cluster quickly, and makes sources that follow it. */
final class Admin implements AutoCloseable {

    /** A fifth of the usual times, so that tests take a fifth of the usual time. */
    static final Timing HASTY =
            new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(50),
                    Duration.ofMillis(600),
                    Duration.ofMillis(100),
                    Duration.ofMillis(50));

    private final ApiServer server;

    Admin(TestCluster cluster) {
        Surroundings around = surroundings(cluster.config("admin"));
        KubeConfig config = KubeConfig.read(cluster.config("admin").toString(), around);
        this.server = ApiServer.at(ClusterAddress.resolve(config, Overrides.NONE, around));
    }

    static Surroundings surroundings(Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        return new Surroundings(
                Map.of(), folder, folder, false, folder.resolve("none"), folder.resolve("none"));
    }

    static KubeSource source(Path file) {
        return source(file, HASTY);
    }

    static KubeSource source(Path file, Timing timing) {
        return new KubeSource(
                file.toString(), surroundings(file), Overrides.NONE, timing, Clock.systemUTC());
    }

    int port() {
        return server.address().server().port();
    }

    void send(Request request) {
        try (Reply reply = server.send(request)) {
            assertThat(reply.status()).as("%s", request.path()).isLessThan(300);
        }
    }

    /** Does something for many numbers, some of them at a time. */
    static void each(int from, int to, IntConsumer action) {
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            IntStream.range(from, to).forEach(i -> eight.execute(() -> action.accept(i)));
        }
    }

    static String pod(int number) {
        return "/api/v1/namespaces/default/pods/pod-" + number;
    }

    void create(int number) {
        send(
                Request.post("/api/v1/namespaces/default/pods")
                        .json(
                                Map.of(
                                        "metadata",
                                        Map.of(
                                                "name",
                                                "pod-" + number,
                                                "labels",
                                                Map.of("app", "app-" + number % 10)),
                                        "spec",
                                        Map.of(
                                                "automountServiceAccountToken",
                                                false,
                                                "nodeName",
                                                "node-" + number % 7,
                                                "containers",
                                                List.of(Map.of("name", "c", "image", "i:1"))))));
    }

    void configMap(String name) {
        send(
                Request.post("/api/v1/namespaces/default/configmaps")
                        .json(Map.of("metadata", Map.of("name", name))));
    }

    void patch(String path, @Nullable Object body) {
        byte[] text = Json.write(body).getBytes(StandardCharsets.UTF_8);
        send(
                new Request("PATCH", path, List.of(), Map.of(), null)
                        .body(new Payload.Bytes("application/merge-patch+json", text)));
    }

    void label(int number) {
        patch(pod(number), Map.of("metadata", Map.of("labels", Map.of("changed", "yes"))));
    }

    void run(int number) {
        patch(
                pod(number) + "/status",
                Map.of("status", Map.of("phase", "Running", "podIP", "10.9.0." + number % 250)));
    }

    void delete(int number) {
        send(Request.delete(pod(number)).with("gracePeriodSeconds", "0"));
    }

    @Override
    public void close() {
        server.close();
    }
}
