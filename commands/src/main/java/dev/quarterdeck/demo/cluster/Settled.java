package dev.quarterdeck.demo.cluster;

import java.time.Instant;

/** A pod that started long ago and simply runs: its beginning need not be played. */
final class Settled {

    private Settled() {}

    static boolean may(Tree pod, Cluster cluster) {
        Instant now = cluster.timeline().now();
        return now.isBefore(cluster.began().minus(Cluster.EVENTS_LAST))
                && !pod.has("spec.initContainers")
                && pod.trees("spec.containers").stream()
                        .allMatch(container -> Habit.of(container).lasting());
    }

    /** As it is since it is ready. */
    static Tree of(Tree pod, Cluster cluster) {
        Instant started = cluster.timeline().now().plusSeconds(2);
        Tree running =
                PodStatus.addressed(pod, cluster.addresses())
                        .each(
                                "status.containerStatuses",
                                status ->
                                        PodStatus.running(status, pod.uid(), started)
                                                .with("ready", true));
        return PodStatus.concluded(running, started);
    }
}
