package dev.quarterdeck.figures;

import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.model.OpsException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Makes containers restart in a cluster's pods, so many a second, one pod after the other. */
final class Changes implements AutoCloseable {
    /** No server takes a number that is smaller than the last. */
    private static final long FIRST = System.currentTimeMillis() / 1000 % 1_000_000;

    private final ApiServer server;
    private final int pods;
    private final long pause;
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread pace;
    private volatile boolean over;

    Changes(int pods, int each) {
        Surroundings around =
                Surroundings.of(
                        System.getenv(), Path.of(System.getProperty("user.home")), Path.of(""));
        KubeConfig config = KubeConfig.read(null, around);
        this.server =
                ApiServer.at(
                        ClusterAddress.resolve(config, new Overrides.Builder().build(), around));
        this.pods = pods;
        this.pause = TimeUnit.SECONDS.toNanos(1) / each;
        this.pace = Thread.ofPlatform().daemon().start(this::keepPace);
    }

    /** How many have been made. */
    long made() {
        return made.get();
    }

    /** How many were refused. */
    long refused() {
        return refused.get();
    }

    private void keepPace() {
        long start = System.nanoTime();
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; !over; number++) {
                long change = number;
                TimeUnit.NANOSECONDS.sleep(start + number * pause - System.nanoTime());
                tasks.execute(() -> change(change));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(long number) {
        String name = String.format(Locale.ROOT, "pod-%05d", number % pods);
        Request request =
                new Request(
                        "PATCH",
                        "/api/v1/namespaces/default/pods/" + name + "/status",
                        List.of(),
                        Map.of(),
                        new Payload.Bytes(
                                "application/merge-patch+json", status(FIRST + number / pods)));
        try (Reply reply = server.send(request)) {
            reply.body().readAllBytes();
            (reply.status() == 200 ? made : refused).incrementAndGet();
        } catch (OpsException | java.io.IOException e) {
            refused.incrementAndGet();
        }
    }

    private static byte[] status(long restarts) {
        Map<String, Object> container =
                Map.of(
                        "name",
                        "main",
                        "image",
                        "registry.example/app:1",
                        "imageID",
                        "",
                        "ready",
                        false,
                        "restartCount",
                        restarts,
                        "state",
                        Map.of("waiting", Map.of("reason", "CrashLoopBackOff")));
        Map<String, Object> status = Map.of("containerStatuses", List.of(container));
        return Json.write(Map.of("status", status)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        over = true;
        pace.interrupt();
        server.close();
    }
}
