package dev.quarterdeck.demo.cluster;

import java.util.List;
import java.util.Map;

/** Keeps as many pods of a replica set as are wanted. */
final class ReplicaSets {

    private static final String COMPONENT = "replicaset-controller";

    private final Cluster cluster;
    private final Pods pods;

    ReplicaSets(Cluster cluster, Pods pods) {
        this.cluster = cluster;
        this.pods = pods;
    }

    void reconcile(Tree set) {
        List<Tree> active = pods.active(set);
        long missing = set.number("spec.replicas") - active.size();
        for (long i = 0; i < missing; i++) {
            pods.create(set, Map.of(), COMPONENT);
        }
        if (missing < 0) {
            Pods.dispensable(active).stream()
                    .limit(-missing)
                    .forEach(pod -> pods.delete(set, pod, COMPONENT));
        }
        List<Tree> now = pods.active(set);
        long ready = Pods.countReady(now);
        Tree status =
                Tree.make(
                        "replicas",
                        now.size(),
                        "fullyLabeledReplicas",
                        now.isEmpty() ? null : now.size(),
                        "readyReplicas",
                        ready == 0 ? null : ready,
                        "availableReplicas",
                        ready == 0 ? null : ready,
                        "terminatingReplicas",
                        pods.of(set).stream().filter(Tree::terminating).count(),
                        "observedGeneration",
                        set.number("metadata.generation"));
        cluster.update(set, set.with("status", status));
    }
}
