package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds a node for each pod, or says why there is none. */
final class Scheduler {

    private static final long AGAIN = 25_000;

    private final Cluster cluster;
    private final Map<String, Long> requested = new HashMap<>();

    Scheduler(Cluster cluster) {
        this.cluster = cluster;
    }

    void schedule(Kubelet.Ref ref) {
        Tree pod = cluster.find("pods", ref.namespace(), ref.name());
        if (pod == null
                || !pod.uid().equals(ref.uid())
                || pod.has("spec.nodeName")
                || pod.terminating()) {
            return;
        }
        var refused = new TreeMap<String, Integer>();
        var fit = new ArrayList<Tree>();
        List<Tree> nodes = cluster.list("nodes", "");
        for (Tree node : nodes) {
            String why = refusal(pod, node);
            if (why == null) {
                fit.add(node);
            } else {
                refused.merge(why, 1, Integer::sum);
            }
        }
        if (fit.isEmpty()) {
            fail(pod, nodes.size(), refused);
        } else {
            bind(pod, best(pod, fit));
        }
    }

    /** The node that has the fewest pods; where several have, one by the pod's own number. */
    private Tree best(Tree pod, List<Tree> nodes) {
        Tree best = nodes.getFirst();
        long least = Long.MAX_VALUE;
        for (Tree node : nodes) {
            long load =
                    requested(node) * 100 + Hash.below(100, Hash.seed(pod.uid() + node.name()), 1);
            if (load < least) {
                least = load;
                best = node;
            }
        }
        return best;
    }

    private void bind(Tree pod, Tree node) {
        String message =
                "Successfully assigned %s/%s to %s"
                        .formatted(pod.namespace(), pod.name(), node.name());
        cluster.recorder().record(pod, "Normal", "Scheduled", message, "default-scheduler");
        cluster.update(pod, pod.with("spec.nodeName", node.name()));
    }

    private void fail(Tree pod, int nodes, Map<String, Integer> refused) {
        String reasons =
                String.join(
                        ", ",
                        refused.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .sorted()
                                .toList());
        String message =
                "0/%d nodes are available: %s. no new claims to deallocate, preemption: 0/%d nodes are available: %d Preemption is not helpful for scheduling."
                        .formatted(nodes, reasons, nodes, nodes);
        cluster.recorder().record(pod, "Warning", "FailedScheduling", message, "default-scheduler");
        Tree condition = Conditions.of("PodScheduled", false, "Unschedulable", message);
        cluster.update(pod, Conditions.set(pod, condition, cluster.timeline().now()));
        cluster.timeline()
                .afterMillis(
                        cluster.past() ? 4 * AGAIN : AGAIN, () -> schedule(Kubelet.Ref.of(pod)));
    }

    private @Nullable String refusal(Tree pod, Tree node) {
        if (node.flag("spec.unschedulable")) {
            return "node(s) were unschedulable";
        }
        if (!Taints.tolerated(pod, node)) {
            return "node(s) had untolerated taint(s)";
        }
        if (!wanted(pod, node)) {
            return "node(s) didn't match Pod's node affinity/selector";
        }
        long free = Qos.millis(node.text("status.allocatable.cpu")) - requested(node);
        return Qos.cpuMillis(pod) > free ? "Insufficient cpu" : null;
    }

    private static boolean wanted(Tree pod, Tree node) {
        return node.pairs("metadata.labels")
                .entrySet()
                .containsAll(pod.pairs("spec.nodeSelector").entrySet());
    }

    private long requested(Tree node) {
        return requested.getOrDefault(node.name(), 0L);
    }

    /** Told of each pod that has changed: what it asks for counts on its node. */
    void count(Change change) {
        String before = change.before().text("spec.nodeName");
        String after =
                change.type() == Change.Type.DELETED ? "" : change.after().text("spec.nodeName");
        if (!before.equals(after)) {
            requested.merge(before, -Qos.cpuMillis(change.after()), Long::sum);
            requested.merge(after, Qos.cpuMillis(change.after()), Long::sum);
        }
    }
}
