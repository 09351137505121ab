package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rolls the pods of a deployment from one replica set over to the next. */
final class Deployments {

    static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String COMPONENT = "deployment-controller";
    private static final String SETS = "replicasets.apps";

    private final Cluster cluster;

    Deployments(Cluster cluster) {
        this.cluster = cluster;
    }

    void reconcile(Tree deployment) {
        List<Tree> sets = sets(deployment);
        Tree current = current(deployment, sets);
        if (current.none()) {
            if (!deployment.flag("spec.paused")) {
                create(deployment, sets);
            }
            return;
        }
        if (revision(current) < revision(sets.getLast())) {
            // An old template is wanted again: its replica set becomes the newest revision.
            cluster.update(current, annotated(deployment, current, revision(sets.getLast()) + 1));
            return;
        }
        List<Tree> others = sets.stream().filter(set -> !set.uid().equals(current.uid())).toList();
        boolean recreate = deployment.text("spec.strategy.type").equals("Recreate");
        if (recreate) {
            recreate(deployment, current, others);
        } else {
            roll(deployment, current, others);
        }
        clean(deployment, others);
        new DeploymentStatus(cluster).write(deployment, current, sets(deployment));
    }

    private List<Tree> sets(Tree deployment) {
        var sets = new ArrayList<Tree>();
        for (Tree set : cluster.list(SETS, deployment.namespace())) {
            if (set.owner().text("uid").equals(deployment.uid())) {
                sets.add(set);
            }
        }
        sets.sort(Comparator.comparingLong(Deployments::revision));
        return sets;
    }

    static long revision(Tree object) {
        String text = object.pairs("metadata.annotations").getOrDefault(REVISION, "0");
        return Long.parseLong(text);
    }

    private Tree current(Tree deployment, List<Tree> sets) {
        String hash = cluster.hashes().of(deployment.tree("spec.template"));
        for (Tree set : sets) {
            if (set.pairs("metadata.labels").getOrDefault("pod-template-hash", "").equals(hash)) {
                return set;
            }
        }
        return Tree.EMPTY;
    }

    private void create(Tree deployment, List<Tree> sets) {
        Tree template = deployment.tree("spec.template");
        String hash = cluster.hashes().of(template);
        long revision = sets.isEmpty() ? 1 : revision(sets.getLast()) + 1;
        Tree labels = template.tree("metadata.labels").with("pod-template-hash", hash);
        Tree metadata =
                Tree.make(
                        "name",
                        deployment.name() + "-" + hash,
                        "namespace",
                        deployment.namespace(),
                        "labels",
                        labels,
                        "ownerReferences",
                        List.of(Pods.reference(deployment)));
        Tree selector =
                deployment.tree("spec.selector").with("matchLabels.pod-template-hash", hash);
        Tree set =
                Tree.make(
                        "apiVersion",
                        "apps/v1",
                        "kind",
                        "ReplicaSet",
                        "metadata",
                        metadata,
                        "spec",
                        Tree.make(
                                "replicas",
                                0,
                                "selector",
                                selector,
                                "template",
                                template.with("metadata.labels", labels)),
                        "status",
                        Tree.make("replicas", 0));
        cluster.create(annotated(deployment, set, revision));
    }

    /** A replica set bears its deployment's annotations, and its own revision. */
    private static Tree annotated(Tree deployment, Tree set, long revision) {
        Tree annotations =
                deployment
                        .tree("metadata.annotations")
                        .with(List.of(LAST_APPLIED), null)
                        .with(List.of(DESIRED), deployment.text("spec.replicas"))
                        .with(List.of(REVISION), String.valueOf(revision));
        return set.with("metadata.annotations", annotations);
    }

    private void recreate(Tree deployment, Tree current, List<Tree> others) {
        long left = 0;
        for (Tree set : others) {
            left += set.number("status.replicas") + set.number("status.terminatingReplicas");
            scale(deployment, set, 0);
        }
        if (left == 0) {
            scale(deployment, current, deployment.number("spec.replicas"));
        }
    }

    private void roll(Tree deployment, Tree current, List<Tree> others) {
        long desired = deployment.number("spec.replicas");
        Tree rolling = deployment.tree("spec.strategy.rollingUpdate");
        long surge = share(rolling.text("maxSurge"), desired, true);
        long unavailable = share(rolling.text("maxUnavailable"), desired, false);
        if (surge == 0 && unavailable == 0) {
            unavailable = 1;
        }
        long old = others.stream().mapToLong(set -> set.number("spec.replicas")).sum();
        long now = current.number("spec.replicas");
        long next = Math.min(desired, Math.max(now, desired + surge - old));
        scale(deployment, current, others.isEmpty() ? desired : next);
        long ready = current.number("status.availableReplicas");
        for (Tree set : others) {
            ready += set.number("status.availableReplicas");
        }
        long missing = now - current.number("status.availableReplicas");
        shrink(
                deployment,
                others,
                Math.min(old, old + now - (desired - unavailable) - missing),
                ready - (desired - unavailable));
    }

    /** Takes pods from the old sets: first those that are not ready anyway. */
    private void shrink(Tree deployment, List<Tree> others, long most, long spare) {
        long room = most;
        long readyRoom = spare;
        for (Tree set : others) {
            long replicas = set.number("spec.replicas");
            long unready = replicas - set.number("status.availableReplicas");
            long take = Math.clamp(Math.min(room, unready + Math.max(0, readyRoom)), 0, replicas);
            readyRoom -= Math.max(0, take - unready);
            room -= take;
            if (take > 0) {
                scale(deployment, set, replicas - take);
            }
        }
    }

    /** A number of pods, or a share of them in percent. */
    static long share(String text, long whole, boolean up) {
        if (!text.endsWith("%")) {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }
        double part = whole * Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
        return (long) (up ? Math.ceil(part) : Math.floor(part));
    }

    private void scale(Tree deployment, Tree set, long replicas) {
        long before = set.number("spec.replicas");
        if (before == replicas) {
            return;
        }
        String message =
                "Scaled %s replica set %s from %d to %d"
                        .formatted(before < replicas ? "up" : "down", set.name(), before, replicas);
        cluster.recorder().record(deployment, "Normal", "ScalingReplicaSet", message, COMPONENT);
        cluster.update(
                set,
                set.with("spec.replicas", replicas)
                        .with("metadata.generation", set.number("metadata.generation") + 1));
    }

    private void clean(Tree deployment, List<Tree> others) {
        List<Tree> empty =
                others.stream()
                        .filter(
                                set ->
                                        set.number("spec.replicas") == 0
                                                && set.number("status.replicas") == 0)
                        .toList();
        long excess = empty.size() - deployment.number("spec.revisionHistoryLimit", 10);
        for (int i = 0; i < excess; i++) {
            Tree set = empty.get(i);
            cluster.store().remove(SETS, set.namespace(), set.name());
        }
    }
}
