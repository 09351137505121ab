package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What a container's health checks have said; guarded by the world's lock. */
final class Health {

    private static final int REMEMBERED = 5;

    private final Deque<Map<String, @Nullable Object>> log = new ArrayDeque<>();
    private String status = "none";
    private int failing;

    String status() {
        return status;
    }

    void starting() {
        status = "starting";
        failing = 0;
        log.clear();
    }

    /** Takes one check's result; tells whether the status has changed. */
    boolean checked(Instant at, int exitCode, String output) {
        log.addLast(
                Fields.of(
                        "Start",
                        Times.json(at),
                        "End",
                        Times.json(at.plusMillis(41)),
                        "ExitCode",
                        exitCode,
                        "Output",
                        output));
        if (log.size() > REMEMBERED) {
            log.removeFirst();
        }
        failing = exitCode == 0 ? 0 : failing + 1;
        return become(exitCode == 0 ? "healthy" : failing >= 3 ? "unhealthy" : status);
    }

    /** Sets the status; tells whether it has changed. */
    boolean become(String next) {
        boolean changed = !status.equals(next);
        status = next;
        return changed;
    }

    String suffix() {
        return switch (status) {
            case "none" -> "";
            case "starting" -> " (health: starting)";
            default -> " (" + status + ")";
        };
    }

    Map<String, @Nullable Object> json() {
        return Fields.of("Status", status, "FailingStreak", failing, "Log", List.copyOf(log));
    }
}
