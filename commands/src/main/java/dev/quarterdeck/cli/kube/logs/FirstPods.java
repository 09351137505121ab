package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.GoQuery;
import dev.quarterdeck.cli.kube.RequestPath;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.pods.PodOrder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The pods with some labels; where there is none yet, the first that comes (GetPodList). */
final class FirstPods {
    private static final String PLAIN = "application/json";

    private final ClusterApi api;
    private final String path;
    private final String selector;

    FirstPods(ClusterApi api, String namespace, String selector) {
        this.api = api;
        this.path = RequestPath.escape("/api/v1/namespaces/" + namespace + "/pods");
        this.selector = selector;
    }

    /** Those there are, the best one first; where none is, waits so long for one. */
    List<Map<String, @Nullable Object>> await(Duration timeout) throws IOException {
        try (Reply reply = api.get(path + query(List.of()), PLAIN)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            Map<String, @Nullable Object> list = Json.object(Json.parse(reply.body()));
            List<Map<String, @Nullable Object>> pods =
                    Json.array(list.get("items")).stream().map(Json::object).toList();
            Object version = Json.object(list.get("metadata")).get("resourceVersion");
            return pods.isEmpty()
                    ? List.of(watch(String.valueOf(version), timeout))
                    : PodOrder.byLogging(pods);
        }
    }

    private Map<String, @Nullable Object> watch(String version, Duration timeout) {
        List<Map.Entry<String, String>> more =
                List.of(Map.entry("resourceVersion", version), Map.entry("watch", "true"));
        try (Reply reply = api.get(path + query(more), PLAIN)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            // Known before the reply is closed: whoever reads it sees the end at once.
            AtomicBoolean late = new AtomicBoolean();
            CompletableFuture<Void> clock =
                    CompletableFuture.runAsync(() -> late.set(true), later(timeout))
                            .thenRun(reply::close);
            try {
                return first(reply, late);
            } finally {
                clock.cancel(false);
            }
        }
    }

    private static java.util.concurrent.Executor later(Duration timeout) {
        return CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Map<String, @Nullable Object> first(Reply reply, AtomicBoolean late) {
        JsonValues values = new JsonValues(reply.body());
        try {
            while (values.hasNext()) {
                Map<String, @Nullable Object> event = Json.object(values.next());
                Object type = event.get("type");
                if ("ADDED".equals(type) || "MODIFIED".equals(type)) {
                    return Json.object(event.get("object"));
                }
            }
        } catch (UncheckedIOException ended) {
            // Closed here, or by the server: told below.
        }
        throw LogsOptions.mistake(
                late.get()
                        ? "timed out waiting for the condition"
                        : "watch closed before UntilWithoutRetry timeout");
    }

    private String query(List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        if (!selector.isEmpty()) {
            query.add(Map.entry("labelSelector", selector));
        }
        query.addAll(more);
        return GoQuery.of(query);
    }
}
