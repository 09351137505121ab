package dev.quarterdeck.kubernetes.pods;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.GoSort;
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts pods into the order in which their logs are worth reading (kubectl pkg/util/podutils). */
public final class PodOrder {
    private PodOrder() {}

    /** The pods, the one whose log to read first. */
    public static List<Map<String, @Nullable Object>> byLogging(
            Collection<Map<String, @Nullable Object>> pods) {
        return GoSort.sorted(pods.stream().map(PodOrder::pod).toList(), PodOrder::less).stream()
                .map(Pod::object)
                .collect(Collectors.toList());
    }

    private record Pod(
            Map<String, @Nullable Object> object,
            boolean assigned,
            int phase,
            @Nullable Instant ready,
            boolean isReady,
            long restarts,
            long sidecarRestarts,
            @Nullable Instant created) {}

    private static Pod pod(Map<String, @Nullable Object> pod) {
        Map<String, @Nullable Object> spec = Json.object(pod.get("spec"));
        Map<String, @Nullable Object> status = Json.object(pod.get("status"));
        Map<String, @Nullable Object> ready = condition(status);
        return new Pod(
                pod,
                spec.get("nodeName") instanceof String node && !node.isEmpty(),
                phase(status),
                time(ready.get("lastTransitionTime")),
                !ready.isEmpty(),
                restarts(status.get("containerStatuses"), spec, false),
                restarts(status.get("initContainerStatuses"), spec, true),
                time(Json.object(pod.get("metadata")).get("creationTimestamp")));
    }

    private static boolean less(Pod one, Pod other) {
        if (one.assigned != other.assigned) {
            return one.assigned;
        }
        if (one.phase != other.phase) {
            return one.phase < other.phase;
        }
        if (one.isReady != other.isReady) {
            return one.isReady;
        }
        if (one.isReady && !Objects.equals(one.ready, other.ready)) {
            return afterOrNone(other.ready, one.ready);
        }
        if (one.restarts != other.restarts) {
            return one.restarts > other.restarts;
        }
        if (one.sidecarRestarts != other.sidecarRestarts) {
            return one.sidecarRestarts > other.sidecarRestarts;
        }
        return !Objects.equals(one.created, other.created)
                && afterOrNone(other.created, one.created);
    }

    /** What has no time counts as later than what has one. */
    private static boolean afterOrNone(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && one.isAfter(other);
    }

    /** Every phase that is not told apart counts as running. */
    private static int phase(Map<String, @Nullable Object> status) {
        return switch (String.valueOf(status.get("phase"))) {
            case "Unknown" -> 1;
            case "Pending" -> 2;
            default -> 0;
        };
    }

    private static Map<String, @Nullable Object> condition(Map<String, @Nullable Object> status) {
        return Json.array(status.get("conditions")).stream()
                .map(Json::object)
                .filter(condition -> "Ready".equals(condition.get("type")))
                .filter(condition -> "True".equals(condition.get("status")))
                .findFirst()
                .orElse(Map.of());
    }

    /** The most restarts of one container; of those that run first only what stays beside. */
    private static long restarts(
            @Nullable Object statuses, Map<String, @Nullable Object> spec, boolean sidecars) {
        List<String> staying =
                Json.array(spec.get("initContainers")).stream()
                        .map(Json::object)
                        .filter(container -> "Always".equals(container.get("restartPolicy")))
                        .map(container -> String.valueOf(container.get("name")))
                        .toList();
        return Json.array(statuses).stream()
                .map(Json::object)
                .filter(s -> !sidecars || staying.contains(String.valueOf(s.get("name"))))
                .mapToLong(s -> s.get("restartCount") instanceof Number n ? n.longValue() : 0)
                .max()
                .orElse(0);
    }

    private static @Nullable Instant time(@Nullable Object text) {
        return text instanceof String written ? GoTime.parse(written) : null;
    }
}
