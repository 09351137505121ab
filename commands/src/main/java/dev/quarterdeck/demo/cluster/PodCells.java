package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table shows of a pod, as Kubernetes' pkg/printers/internalversion (printPod) finds it out.
 */
final class PodCells {

    private static final Tree SUCCEEDED =
            Tree.make(
                    "type",
                    "Completed",
                    "status",
                    "True",
                    "reason",
                    "Succeeded",
                    "message",
                    "The pod has completed successfully.");
    private static final Tree FAILED =
            Tree.make(
                    "type",
                    "Completed",
                    "status",
                    "True",
                    "reason",
                    "Failed",
                    "message",
                    "The pod failed.");

    private final Tree pod;
    private String reason;
    private long restarts;
    private String lastRestart = "";
    private int ready;

    private PodCells(Tree pod) {
        this.pod = pod;
        this.reason = Cells.or(pod.text("status.reason"), pod.text("status.phase"));
        if (!initializing() || Conditions.holds(pod, "Initialized")) {
            containers();
        }
        ending();
    }

    static List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.ofName());
        columns.add(Column.text("Ready", pod -> new PodCells(pod).ready()));
        columns.add(Column.text("Status", pod -> new PodCells(pod).reason));
        columns.add(
                new Column(
                        "Restarts",
                        "string",
                        "",
                        0,
                        (pod, now) -> new PodCells(pod).restarts(now)));
        columns.add(Column.age());
        columns.add(Column.wide("IP", pod -> Cells.or(pod.text("status.podIP"), Cells.NONE)));
        columns.add(Column.wide("Node", pod -> Cells.or(pod.text("spec.nodeName"), Cells.NONE)));
        columns.add(
                Column.wide(
                        "Nominated Node",
                        pod -> Cells.or(pod.text("status.nominatedNodeName"), Cells.NONE)));
        columns.add(Column.wide("Readiness Gates", pod -> Cells.NONE));
        return columns;
    }

    /** What a row says besides its cells: that a pod is over. */
    static List<Tree> rowConditions(Tree object) {
        if (!object.kind().equals("Pod")) {
            return List.of();
        }
        return switch (object.text("status.phase")) {
            case "Succeeded" -> List.of(SUCCEEDED);
            case "Failed" -> List.of(FAILED);
            default -> List.of();
        };
    }

    private String ready() {
        return ready + "/" + pod.trees("spec.containers").size();
    }

    private String restarts(Instant now) {
        return restarts == 0 || lastRestart.isEmpty()
                ? String.valueOf(restarts)
                : restarts + " (" + Ages.since(lastRestart, now) + " ago)";
    }

    private void count(Tree container) {
        restarts += container.number("restartCount");
        String ended = container.text("lastState.terminated.finishedAt");
        if (ended.compareTo(lastRestart) > 0) {
            lastRestart = ended;
        }
    }

    private boolean initializing() {
        List<Tree> all = pod.trees("status.initContainerStatuses");
        for (int i = 0; i < all.size(); i++) {
            Tree container = all.get(i);
            count(container);
            if (container.has("state.terminated")
                    && container.number("state.terminated.exitCode") == 0) {
                continue;
            }
            String waiting = container.text("state.waiting.reason");
            if (container.has("state.terminated")) {
                reason = "Init:" + terminated(container);
            } else if (!waiting.isEmpty() && !waiting.equals("PodInitializing")) {
                reason = "Init:" + waiting;
            } else {
                reason = "Init:" + i + "/" + pod.trees("spec.initContainers").size();
            }
            return true;
        }
        return false;
    }

    private static String terminated(Tree container) {
        String reason = container.text("state.terminated.reason");
        long signal = container.number("state.terminated.signal");
        return !reason.isEmpty()
                ? reason
                : signal != 0
                        ? "Signal:" + signal
                        : "ExitCode:" + container.number("state.terminated.exitCode");
    }

    private void containers() {
        restarts = 0;
        lastRestart = "";
        boolean running = false;
        for (Tree container : pod.trees("status.containerStatuses").reversed()) {
            count(container);
            String waiting = container.text("state.waiting.reason");
            if (!waiting.isEmpty()) {
                reason = waiting;
            } else if (container.has("state.terminated")) {
                reason = terminated(container);
            } else if (container.flag("ready") && container.has("state.running")) {
                running = true;
                ready++;
            }
        }
        if (reason.equals("Completed") && running) {
            reason = Conditions.holds(pod, "Ready") ? "Running" : "NotReady";
        }
    }

    private void ending() {
        String phase = pod.text("status.phase");
        if (!pod.terminating()) {
            return;
        }
        if (pod.text("status.reason").equals("NodeLost")) {
            reason = "Unknown";
        } else if (!phase.equals("Succeeded") && !phase.equals("Failed")) {
            reason = "Terminating";
        }
    }
}
