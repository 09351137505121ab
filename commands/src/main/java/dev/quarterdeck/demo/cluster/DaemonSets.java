package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps one pod of a daemon set on each node that it may run on. */
final class DaemonSets {

    private static final String COMPONENT = "daemonset-controller";
    private static final List<String> ALWAYS =
            List.of(
                    "not-ready:NoExecute",
                    "unreachable:NoExecute",
                    "disk-pressure:NoSchedule",
                    "memory-pressure:NoSchedule",
                    "pid-pressure:NoSchedule",
                    "unschedulable:NoSchedule");

    private final Cluster cluster;
    private final Pods pods;
    private final Revisions revisions;

    DaemonSets(Cluster cluster, Pods pods) {
        this.cluster = cluster;
        this.pods = pods;
        this.revisions = new Revisions(cluster);
    }

    void reconcile(Tree set) {
        revisions.keep(set);
        List<Tree> all = pods.of(set);
        var nodes = new ArrayList<String>();
        for (Tree node : cluster.list("nodes", "")) {
            if (Taints.tolerated(tolerant(set), node) && wanted(set, node)) {
                nodes.add(node.name());
            }
        }
        for (String node : nodes) {
            if (all.stream().noneMatch(pod -> home(pod).equals(node))) {
                create(set, node);
            }
        }
        renew(set, all, nodes);
        status(set, nodes.size());
    }

    private static boolean wanted(Tree set, Tree node) {
        return node.pairs("metadata.labels")
                .entrySet()
                .containsAll(set.pairs("spec.template.spec.nodeSelector").entrySet());
    }

    /** The node a pod is meant for. */
    private static String home(Tree pod) {
        return pod.text("spec.nodeName");
    }

    /** A pod of the set, with what the controller makes it put up with. */
    private Tree tolerant(Tree set) {
        Tree pod =
                Pods.manifest(
                        set,
                        Map.of(
                                Revisions.LABEL,
                                revisions.hash(set),
                                "pod-template-generation",
                                "1"));
        for (String taint : ALWAYS) {
            String[] parts = taint.split(":", 2);
            pod =
                    pod.plus(
                            "spec.tolerations",
                            Tree.make(
                                    "key",
                                    "node.kubernetes.io/" + parts[0],
                                    "operator",
                                    "Exists",
                                    "effect",
                                    parts[1]));
        }
        return pod;
    }

    private void create(Tree set, String node) {
        String prefix = set.name() + "-";
        String name = prefix + Names.letters(5, set.uid() + node + cluster.store().revision());
        Tree field = Tree.make("key", "metadata.name", "operator", "In", "values", List.of(node));
        Tree term = Tree.make("matchFields", List.of(field));
        Tree pod =
                tolerant(set)
                        .with("metadata.generateName", prefix)
                        .with("metadata.name", name)
                        .with(
                                "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms",
                                List.of(term))
                        .with("spec.nodeName", node);
        pods.create(set, pod, COMPONENT);
    }

    /** One pod at a time that is of an old revision, or on a node where it does not belong. */
    private void renew(Tree set, List<Tree> all, List<String> nodes) {
        boolean settled = all.stream().allMatch(pod -> Pods.ready(pod) && !pod.terminating());
        for (Tree pod : all) {
            boolean old =
                    !revisions.hash(set).equals(pod.pairs("metadata.labels").get(Revisions.LABEL));
            if (!nodes.contains(home(pod)) || (old && settled)) {
                if (!pod.terminating()) {
                    pods.delete(set, pod, COMPONENT);
                }
                return;
            }
        }
    }

    private void status(Tree set, int desired) {
        List<Tree> active = pods.active(set);
        long ready = Pods.countReady(active);
        long updated =
                active.stream()
                        .filter(
                                pod ->
                                        revisions
                                                .hash(set)
                                                .equals(
                                                        pod.pairs("metadata.labels")
                                                                .get(Revisions.LABEL)))
                        .count();
        Tree status =
                Tree.make(
                        "currentNumberScheduled",
                        active.size(),
                        "numberMisscheduled",
                        0,
                        "desiredNumberScheduled",
                        desired,
                        "numberReady",
                        ready,
                        "observedGeneration",
                        set.number("metadata.generation"),
                        "updatedNumberScheduled",
                        updated,
                        "numberAvailable",
                        ready == 0 ? null : ready,
                        "numberUnavailable",
                        ready < desired ? desired - ready : null);
        cluster.update(set, set.with("status", status));
    }
}
