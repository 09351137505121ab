package dev.quarterdeck.demo.cluster;

import java.util.List;

/** Deletes objects, and in time what they owned. */
final class Garbage {

    private static final List<String> OWNED =
            List.of(
                    "pods",
                    "replicasets.apps",
                    "jobs.batch",
                    "controllerrevisions.apps",
                    "endpointslices.discovery.k8s.io");

    private final Cluster cluster;

    Garbage(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Deletes an object: a pod in its grace time, a namespace when it is empty, others at once. */
    Tree delete(Tree object, long grace) {
        Kind kind = Kinds.of(object);
        String stored = kind == null ? "" : kind.stored();
        boolean placed = object.kind().equals("Pod") && object.has("spec.nodeName");
        if (object.kind().equals("Namespace")) {
            return object.terminating() ? object : cluster.update(object, ending(object));
        }
        if (!placed || grace == 0 || Pods.over(object)) {
            cluster.store().remove(stored, object.namespace(), object.name());
            return object;
        }
        if (object.terminating()) {
            return object;
        }
        String until = Ages.time(cluster.timeline().now().plusSeconds(grace));
        return cluster.update(
                object,
                object.with("metadata.deletionTimestamp", until)
                        .with("metadata.deletionGracePeriodSeconds", grace)
                        .with("metadata.generation", object.number("metadata.generation") + 1));
    }

    private Tree ending(Tree namespace) {
        String now = Ages.time(cluster.timeline().now());
        return namespace
                .with("metadata.deletionTimestamp", now)
                .with("status.phase", "Terminating");
    }

    /** Lets those go free that an object owns. */
    void orphan(Tree owner) {
        for (String stored : OWNED) {
            for (Tree object : cluster.list(stored, owner.namespace())) {
                if (object.owner().text("uid").equals(owner.uid())) {
                    cluster.update(object, object.with("metadata.ownerReferences", null));
                }
            }
        }
    }

    /** An object has gone: what it owned follows. */
    void orphaned(Tree owner) {
        boolean owns = !owner.kind().equals("Pod") && !owner.kind().equals("Event");
        if (owns) {
            cluster.timeline().afterMillis(120, () -> collect(owner));
        }
    }

    private void collect(Tree owner) {
        if (owner.kind().equals("Service")) {
            cluster.store().remove("endpoints", owner.namespace(), owner.name());
        }
        for (String stored : OWNED) {
            for (Tree object : cluster.list(stored, owner.namespace())) {
                if (object.owner().text("uid").equals(owner.uid())) {
                    delete(object, object.number("spec.terminationGracePeriodSeconds"));
                }
            }
        }
    }
}
