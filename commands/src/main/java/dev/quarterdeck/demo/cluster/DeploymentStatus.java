package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.util.List;

/** What a deployment says of its progress. */
final class DeploymentStatus {

    private final Cluster cluster;

    DeploymentStatus(Cluster cluster) {
        this.cluster = cluster;
    }

    void write(Tree deployment, Tree current, List<Tree> sets) {
        Tree latest = cluster.find("deployments.apps", deployment.namespace(), deployment.name());
        if (latest == null) {
            return;
        }
        Tree set =
                sets.stream()
                        .filter(one -> one.uid().equals(current.uid()))
                        .findFirst()
                        .orElse(current);
        long desired = latest.number("spec.replicas");
        long total = sum(sets, "replicas");
        long ready = sum(sets, "readyReplicas");
        long updated = set.number("status.replicas");
        Tree status =
                Tree.make(
                        "observedGeneration", latest.number("metadata.generation"),
                        "replicas", total == 0 ? null : total,
                        "updatedReplicas", updated == 0 ? null : updated,
                        "readyReplicas", ready == 0 ? null : ready,
                        "availableReplicas", ready == 0 ? null : ready,
                        "unavailableReplicas", ready < total ? total - ready : null,
                        "terminatingReplicas", sum(sets, "terminatingReplicas"),
                        "conditions", latest.at("status.conditions"));
        Tree next = latest.with("status", status);
        boolean done =
                updated == desired
                        && total == desired
                        && set.number("status.availableReplicas") == desired;
        next = condition(next, available(next, desired, ready));
        next = condition(next, progressing(next, set, done));
        String revision = set.pairs("metadata.annotations").getOrDefault(Deployments.REVISION, "1");
        next = next.with(List.of("metadata", "annotations", Deployments.REVISION), revision);
        cluster.update(latest, next);
    }

    private static long sum(List<Tree> sets, String field) {
        return sets.stream().mapToLong(set -> set.number("status." + field)).sum();
    }

    private Tree condition(Tree deployment, Tree condition) {
        Instant now = cluster.timeline().now();
        Tree old = Conditions.find(deployment, condition.text("type"));
        boolean same =
                old.text("status").equals(condition.text("status"))
                        && old.text("reason").equals(condition.text("reason"))
                        && old.text("message").equals(condition.text("message"));
        if (same) {
            return deployment;
        }
        Tree dated =
                Tree.make(
                        "type", condition.text("type"),
                        "status", condition.text("status"),
                        "lastUpdateTime", Ages.time(now),
                        "lastTransitionTime", Ages.time(now),
                        "reason", condition.text("reason"),
                        "message", condition.text("message"));
        return Conditions.set(deployment, dated, now);
    }

    private static Tree available(Tree deployment, long desired, long ready) {
        String share = deployment.text("spec.strategy.rollingUpdate.maxUnavailable");
        boolean enough = ready >= desired - Deployments.share(share, desired, false);
        return Conditions.of(
                "Available",
                enough,
                enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                "Deployment " + (enough ? "has" : "does not have") + " minimum availability.");
    }

    private Tree progressing(Tree deployment, Tree set, boolean done) {
        String name = "ReplicaSet \"" + set.name() + "\"";
        Tree old = Conditions.find(deployment, "Progressing");
        String complete = name + " has successfully progressed.";
        if (done || old.text("message").equals(complete)) {
            return Conditions.of("Progressing", true, "NewReplicaSetAvailable", complete);
        }
        return late(deployment, set)
                ? Conditions.of(
                        "Progressing",
                        false,
                        "ProgressDeadlineExceeded",
                        name + " has timed out progressing.")
                : Conditions.of(
                        "Progressing", true, "ReplicaSetUpdated", name + " is progressing.");
    }

    /** The replica set has been on its way for so long that it ought to be there. */
    private boolean late(Tree deployment, Tree set) {
        Tree old = Conditions.find(deployment, "Progressing");
        long seconds = deployment.number("spec.progressDeadlineSeconds", 600);
        Instant begun = Ages.parse(old.text("lastUpdateTime"));
        return old.text("message").contains(set.name())
                && (old.text("reason").equals("ProgressDeadlineExceeded")
                        || begun.plusSeconds(seconds).isBefore(cluster.timeline().now()));
    }
}
