package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which pod of several is the best to talk to (kubectl pkg/util/podutils, ActivePods). */
final class PodOrder {
    private static final List<String> PHASES = List.of("Pending", "Unknown", "Running");

    private static final Comparator<Pod> WORST_FIRST =
            Comparator.comparing(PodOrder::assigned)
                    .thenComparingInt(pod -> Math.max(0, PHASES.indexOf(pod.phase())))
                    .thenComparing(pod -> !readyTime(pod).isEmpty())
                    .thenComparing(pod -> deletion(pod).isEmpty())
                    .thenComparing(PodOrder::deletion)
                    .thenComparing(PodOrder::readyTime, PodOrder::youngerFirst)
                    .thenComparing(Comparator.comparingLong(PodOrder::restarts).reversed())
                    .thenComparing(PodOrder::created, PodOrder::youngerFirst);

    /** The best comes first. */
    static final Comparator<Pod> BEST_FIRST = WORST_FIRST.reversed();

    private PodOrder() {}

    private static boolean assigned(Pod pod) {
        return !Pod.text(Json.object(pod.object().get("spec")).get("nodeName")).isEmpty();
    }

    private static String deletion(Pod pod) {
        return Pod.text(pod.metadata().get("deletionTimestamp"));
    }

    private static String created(Pod pod) {
        return Pod.text(pod.metadata().get("creationTimestamp"));
    }

    /** Since when it has been ready; empty where it is not. */
    private static String readyTime(Pod pod) {
        for (Object item : Json.array(status(pod).get("conditions"))) {
            Map<String, @Nullable Object> condition = Json.object(item);
            if ("Ready".equals(condition.get("type")) && "True".equals(condition.get("status"))) {
                return Pod.text(condition.get("lastTransitionTime"));
            }
        }
        return "";
    }

    private static long restarts(Pod pod) {
        long most = 0;
        for (Object item : Json.array(status(pod).get("containerStatuses"))) {
            Object count = Json.object(item).get("restartCount");
            most = Math.max(most, count instanceof Number number ? number.longValue() : 0);
        }
        return most;
    }

    private static Map<String, @Nullable Object> status(Pod pod) {
        return Json.object(pod.object().get("status"));
    }

    /** No time at all comes before every time, and a later one before an earlier one. */
    private static int youngerFirst(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(!one.isEmpty(), !other.isEmpty());
        }
        return other.compareTo(one);
    }
}
