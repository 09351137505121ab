package dev.quarterdeck.tui.log;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.pods.PodContainer;
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * How a container of a pod is.
 *
 * @param id of its present run, or of the last; empty where it never ran
 * @param running whether it runs
 * @param over whether it has ended
 * @param ended when it ended; null where it did not, or where nobody says
 * @param status with which status it ended
 * @param waiting what it waits for; empty where it does not
 */
record PodRun(
        String id,
        boolean running,
        boolean over,
        @Nullable Instant ended,
        int status,
        String waiting) {
    static final PodRun NONE = new PodRun("", false, false, null, 0, "");

    /** How it ended. */
    LogState.Ended state() {
        return new LogState.Ended(ended, status, id);
    }

    /** How the container of this name is, or was before when {@code previous}. */
    static PodRun of(Map<String, @Nullable Object> pod, String container, boolean previous) {
        Map<String, @Nullable Object> status = Json.object(pod.get("status"));
        for (PodContainer.Role role : PodContainer.Role.values()) {
            for (Object one : Json.array(status.get(role.statusField()))) {
                Map<String, @Nullable Object> state = Json.object(one);
                if (container.equals(state.get("name"))) {
                    return of(state, previous);
                }
            }
        }
        return NONE;
    }

    private static PodRun of(Map<String, @Nullable Object> status, boolean previous) {
        Map<String, @Nullable Object> state =
                Json.object(status.get(previous ? "lastState" : "state"));
        Map<String, @Nullable Object> over = Json.object(state.get("terminated"));
        Map<String, @Nullable Object> waiting = Json.object(state.get("waiting"));
        String reason = text(waiting.get("reason"));
        if (!previous && !reason.isEmpty() && over.isEmpty()) {
            over = Json.object(Json.object(status.get("lastState")).get("terminated"));
        }
        return new PodRun(
                text(previous ? over.get("containerID") : status.get("containerID")),
                state.get("running") != null,
                !over.isEmpty(),
                over.get("finishedAt") instanceof String time ? GoTime.parse(time) : null,
                over.get("exitCode") instanceof Number code ? code.intValue() : 0,
                reason);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
