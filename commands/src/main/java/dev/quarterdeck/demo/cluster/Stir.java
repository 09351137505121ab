package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.time.Duration;
import java.util.List;

/**
 * What people and programs do to the shop again and again, so that something is always going on.
 */
final class Stir {

    private static final String DEPLOYMENTS = "deployments.apps";
    private static final String AUTOSCALERS = "horizontalpodautoscalers.autoscaling";

    private final Cluster cluster;
    private long turn;

    Stir(Cluster cluster) {
        this.cluster = cluster;
    }

    void begin() {
        // One rollout is under way when somebody begins to look.
        cluster.timeline().at(cluster.began().minusSeconds(7), this::roll);
        cluster.timeline().at(cluster.began().minusSeconds(40), this::measure);
    }

    /** The front is rolled out in its other version. */
    private void roll() {
        Tree web = cluster.find(DEPLOYMENTS, "shop", "web");
        if (web != null) {
            boolean next = Cells.images(web, "spec.template").endsWith("5.1");
            String version = next ? "5.2" : "5.1";
            Tree changed =
                    web.each(
                                    "spec.template.spec.containers",
                                    box -> box.with("image", "shop/web:" + version))
                            .with(
                                    List.of(
                                            "metadata",
                                            "annotations",
                                            "kubernetes.io/change-cause"),
                                    "web " + version)
                            .with("metadata.generation", web.number("metadata.generation") + 1);
            cluster.update(web, changed);
        }
        cluster.timeline().after(Duration.ofSeconds(75), this::roll);
    }

    /** The autoscaler measures, and wants more workers or fewer. */
    private void measure() {
        turn++;
        Tree scaler = cluster.find(AUTOSCALERS, "shop", "worker");
        Tree worker = cluster.find(DEPLOYMENTS, "shop", "worker");
        if (scaler != null && worker != null) {
            int busy = 45 + Hash.below(60, 31, turn);
            long replicas = worker.number("spec.replicas");
            long wanted = busy > 90 ? replicas + 1 : busy < 60 ? replicas - 1 : replicas;
            wanted =
                    Math.clamp(
                            wanted,
                            (int) scaler.number("spec.minReplicas"),
                            (int) scaler.number("spec.maxReplicas"));
            scale(worker, scaler, wanted, busy);
        }
        cluster.timeline().after(Duration.ofSeconds(45), this::measure);
    }

    private void scale(Tree worker, Tree scaler, long wanted, int busy) {
        long before = worker.number("spec.replicas");
        Tree current =
                Tree.make(
                        "type",
                        "Resource",
                        "resource",
                        Tree.make(
                                "name",
                                "cpu",
                                "current",
                                Tree.make("averageUtilization", busy, "averageValue", busy + "m")));
        Tree next =
                scaler.with("status.currentMetrics", List.of(current))
                        .with("status.currentReplicas", before)
                        .with("status.desiredReplicas", wanted);
        cluster.update(scaler, next);
        if (wanted != before) {
            String message =
                    "New size: %d; reason: cpu resource utilization (percentage of request) %s target"
                            .formatted(wanted, wanted > before ? "above" : "below");
            cluster.recorder()
                    .record(
                            scaler,
                            "Normal",
                            "SuccessfulRescale",
                            message,
                            "horizontal-pod-autoscaler");
            cluster.update(
                    worker,
                    worker.with("spec.replicas", wanted)
                            .with("metadata.generation", worker.number("metadata.generation") + 1));
        }
    }
}
