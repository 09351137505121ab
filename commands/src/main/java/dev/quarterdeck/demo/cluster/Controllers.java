package dev.quarterdeck.demo.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees what changes and lets those act whom it concerns, a little later and once. */
final class Controllers {

    private static final long LATER = 25;

    /** Brings what there is closer to what is wanted. */
    @FunctionalInterface
    interface Controller {
        void reconcile(Tree object);
    }

    private final Cluster cluster;
    private final Kubelet kubelet;
    private final Scheduler scheduler;
    private final Map<String, Controller> controllers;
    private final Set<String> waiting = new HashSet<>();

    Controllers(Cluster cluster) {
        this.cluster = cluster;
        this.kubelet = new Kubelet(cluster);
        this.scheduler = new Scheduler(cluster);
        Pods pods = new Pods(cluster);
        this.controllers =
                Map.of(
                        "deployments.apps", new Deployments(cluster)::reconcile,
                        "replicasets.apps", new ReplicaSets(cluster, pods)::reconcile,
                        "statefulsets.apps", new StatefulSets(cluster, pods)::reconcile,
                        "daemonsets.apps", new DaemonSets(cluster, pods)::reconcile,
                        "jobs.batch", new Jobs(cluster, pods)::reconcile,
                        "cronjobs.batch", new CronJobs(cluster)::reconcile,
                        "services", new Endpoints(cluster)::reconcile,
                        "poddisruptionbudgets.policy", new Budgets(cluster)::reconcile,
                        "namespaces", new Namespaces(cluster)::reconcile);
    }

    void react(Change change) {
        Tree after = change.after();
        boolean gone = change.type() == Change.Type.DELETED;
        if (change.stored().equals("pods")) {
            pod(change, gone);
        } else if (change.stored().equals("nodes")) {
            node(change);
        }
        if (gone) {
            cluster.garbage().orphaned(after);
        } else if (controllers.containsKey(change.stored())) {
            later(change.stored(), after.namespace(), after.name());
        }
        if (matters(change)) {
            owner(after);
        }
    }

    /** Of a pod's changes most concern nobody but its kubelet. */
    private static boolean matters(Change change) {
        return change.type() != Change.Type.MODIFIED
                || !change.stored().equals("pods")
                || !outline(change.before()).equals(outline(change.after()));
    }

    private static String outline(Tree pod) {
        return pod.text("status.phase")
                + pod.text("status.podIP")
                + pod.terminating()
                + Pods.ready(pod)
                + pod.at("metadata.labels");
    }

    private void owner(Tree object) {
        Tree owner = object.owner();
        Kind kind = owner.none() ? null : Kinds.of(owner);
        if (kind != null && controllers.containsKey(kind.stored())) {
            later(kind.stored(), object.namespace(), owner.text("name"));
        }
    }

    private void later(String stored, String namespace, String name) {
        if (waiting.add(stored + "/" + namespace + "/" + name)) {
            cluster.timeline().afterMillis(LATER, () -> now(stored, namespace, name));
        }
    }

    private void now(String stored, String namespace, String name) {
        waiting.remove(stored + "/" + namespace + "/" + name);
        Tree object = cluster.find(stored, namespace, name);
        Controller controller = controllers.get(stored);
        if (object != null && controller != null) {
            controller.reconcile(object);
        }
    }

    private void pod(Change change, boolean gone) {
        Tree pod = change.after();
        scheduler.count(change);
        if (matters(change)) {
            selecting(pod);
        }
        if (gone) {
            return;
        }
        boolean placed = pod.has("spec.nodeName");
        if (pod.terminating()) {
            if (!change.before().terminating()) {
                kubelet.kill(pod);
            }
        } else if (!placed && change.type() == Change.Type.ADDED) {
            cluster.timeline().afterMillis(20, () -> scheduler.schedule(Kubelet.Ref.of(pod)));
        } else if (placed && !change.before().has("spec.nodeName")) {
            cluster.timeline().afterMillis(5, () -> admit(Kubelet.Ref.of(pod)));
        }
    }

    private void admit(Kubelet.Ref ref) {
        Tree pod = kubelet.current(ref);
        if (pod != null) {
            kubelet.admit(pod);
        }
    }

    /** What selects a pod by its labels is concerned by it. */
    private void selecting(Tree pod) {
        for (String stored : List.of("services", "poddisruptionbudgets.policy")) {
            for (Tree object : cluster.list(stored, pod.namespace())) {
                if (selects(object, pod)) {
                    later(stored, object.namespace(), object.name());
                }
            }
        }
    }

    private static boolean selects(Tree object, Tree pod) {
        return object.kind().equals("Service")
                ? Endpoints.selects(object, pod)
                : Selector.ofObject(object.tree("spec.selector"))
                        .test(pod.pairs("metadata.labels"));
    }

    /** Another node to run on: the daemons come, and pods that wait are tried again. */
    private void node(Change change) {
        boolean same =
                change.before()
                        .tree("spec")
                        .with("podCIDR", null)
                        .equals(change.after().tree("spec").with("podCIDR", null));
        if (same && change.type() == Change.Type.MODIFIED) {
            return;
        }
        for (Tree set : cluster.list("daemonsets.apps", "")) {
            later("daemonsets.apps", set.namespace(), set.name());
        }
        for (Tree pod : cluster.list("pods", "")) {
            if (!pod.has("spec.nodeName")) {
                cluster.timeline().afterMillis(40, () -> scheduler.schedule(Kubelet.Ref.of(pod)));
            }
        }
    }
}
