package dev.quarterdeck.demo.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Keeps the numbered pods of a stateful set, one after the other, each with its claims. */
final class StatefulSets {

    private static final String COMPONENT = "statefulset-controller";

    private final Cluster cluster;
    private final Pods pods;
    private final Revisions revisions;
    private final Claims claims;

    StatefulSets(Cluster cluster, Pods pods) {
        this.cluster = cluster;
        this.pods = pods;
        this.revisions = new Revisions(cluster);
        this.claims = new Claims(cluster);
    }

    void reconcile(Tree set) {
        revisions.keep(set);
        List<Tree> all =
                pods.of(set).stream()
                        .sorted(Comparator.comparingLong(StatefulSets::number))
                        .toList();
        boolean settled = all.stream().allMatch(pod -> Pods.ready(pod) && !pod.terminating());
        long wanted = set.number("spec.replicas");
        if (settled && all.size() < wanted) {
            create(set, missing(all));
        } else if (all.size() > wanted) {
            shrink(set, all.getLast());
        } else if (settled) {
            renew(set, all);
        }
        status(set);
    }

    private static long number(Tree pod) {
        String name = pod.name();
        return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
    }

    private static long missing(List<Tree> all) {
        long number = 0;
        for (Tree pod : all) {
            if (number(pod) != number) {
                return number;
            }
            number++;
        }
        return number;
    }

    private void create(Tree set, long number) {
        String name = set.name() + "-" + number;
        Map<String, String> labels =
                Map.of(
                        "apps.kubernetes.io/pod-index",
                        String.valueOf(number),
                        "statefulset.kubernetes.io/pod-name",
                        name,
                        Revisions.LABEL,
                        set.name() + "-" + revisions.hash(set));
        Tree pod = Pods.manifest(set, new java.util.TreeMap<>(labels)).with("metadata.name", name);
        for (Tree claim : set.trees("spec.volumeClaimTemplates")) {
            String claimed = claims.bound(set, claim, name);
            Tree source = Tree.make("claimName", claimed);
            pod =
                    pod.plus(
                            "spec.volumes",
                            Tree.make("name", claim.name(), "persistentVolumeClaim", source));
        }
        Tree named =
                pod.with("spec.hostname", name)
                        .with("spec.subdomain", set.text("spec.serviceName"));
        pods.create(set, named, COMPONENT);
    }

    private void shrink(Tree set, Tree last) {
        if (!last.terminating()) {
            pods.delete(set, last, COMPONENT);
        }
    }

    /** The highest pod that is not of the wanted revision goes, and comes back as one that is. */
    private void renew(Tree set, List<Tree> all) {
        String wanted = set.name() + "-" + revisions.hash(set);
        for (Tree pod : all.reversed()) {
            if (!wanted.equals(pod.pairs("metadata.labels").get(Revisions.LABEL))) {
                pods.delete(set, pod, COMPONENT);
                return;
            }
        }
    }

    private void status(Tree set) {
        List<Tree> active = pods.active(set);
        String wanted = set.name() + "-" + revisions.hash(set);
        long updated =
                active.stream()
                        .filter(
                                pod ->
                                        wanted.equals(
                                                pod.pairs("metadata.labels").get(Revisions.LABEL)))
                        .count();
        boolean done = updated == set.number("spec.replicas");
        String current = Cells.or(set.text("status.currentRevision"), wanted);
        Tree status =
                Tree.make(
                        "observedGeneration",
                        set.number("metadata.generation"),
                        "replicas",
                        active.size(),
                        "readyReplicas",
                        Pods.countReady(active),
                        "currentReplicas",
                        done ? updated : active.size() - updated,
                        "updatedReplicas",
                        updated,
                        "currentRevision",
                        done ? wanted : current,
                        "updateRevision",
                        wanted,
                        "collisionCount",
                        0,
                        "availableReplicas",
                        Pods.countReady(active));
        cluster.update(set, set.with("status", status));
    }
}
