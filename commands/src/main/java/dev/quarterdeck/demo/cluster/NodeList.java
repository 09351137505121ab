package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The machines of the demo's cluster: that they are there, and how they say so. */
final class NodeList {

    /** Where the API server of such a cluster would listen. */
    static final String SERVER = "10.0.0.11:6443";

    private static final List<String> HEALTHY =
            List.of(
                    "MemoryPressure|KubeletHasSufficientMemory|kubelet has sufficient memory"
                            + " available",
                    "DiskPressure|KubeletHasNoDiskPressure|kubelet has no disk pressure",
                    "PIDPressure|KubeletHasSufficientPID|kubelet has sufficient PID available");
    private static final Tree READY =
            Conditions.of("Ready", true, "KubeletReady", "kubelet is posting ready status");

    private final Cluster cluster;

    NodeList(Cluster cluster) {
        this.cluster = cluster;
    }

    static String address(int number) {
        return "10.0.0." + (10 + number);
    }

    /** Makes the nodes, a control plane and its workers, at their times. */
    void join(int count, Duration age) {
        for (int number = 1; number <= count; number++) {
            int one = number;
            Instant at = cluster.began().minus(age).plusSeconds(number * 97L);
            cluster.timeline().at(at, () -> join(one));
        }
    }

    private void join(int number) {
        String name = "node" + number;
        Tree node = NodeManifest.of(name, number == 1, number);
        Instant now = cluster.timeline().now();
        for (String text : HEALTHY) {
            String[] words = text.split("\\|", 3);
            node =
                    Conditions.set(
                            node, beating(Conditions.of(words[0], false, words[1], words[2])), now);
        }
        Tree made = cluster.create(Conditions.set(node, beating(READY), now));
        cluster.create(
                Tree.make(
                        "apiVersion",
                        "coordination.k8s.io/v1",
                        "kind",
                        "Lease",
                        "metadata",
                        Tree.make(
                                "name",
                                name,
                                "namespace",
                                "kube-node-lease",
                                "ownerReferences",
                                List.of(reference(made))),
                        "spec",
                        Tree.make(
                                "holderIdentity",
                                name,
                                "leaseDurationSeconds",
                                40,
                                "renewTime",
                                Ages.micro(now))));
        Instant first = cluster.began().minusMillis(Hash.below(10_000, number, 1));
        cluster.timeline().at(first, () -> beat(name));
    }

    private static Tree reference(Tree node) {
        return Tree.make(
                "apiVersion", "v1", "kind", "Node", "name", node.name(), "uid", node.uid());
    }

    private Tree beating(Tree condition) {
        return condition.with("lastHeartbeatTime", Ages.time(cluster.timeline().now()));
    }

    /**
     * A node says that it lives: its lease every ten seconds, its conditions every five minutes.
     */
    private void beat(String name) {
        Tree node = cluster.find("nodes", "", name);
        Tree lease = cluster.find("leases.coordination.k8s.io", "kube-node-lease", name);
        if (node == null) {
            return;
        }
        Instant now = cluster.timeline().now();
        if (lease != null && Conditions.holds(node, "Ready")) {
            cluster.update(lease, lease.with("spec.renewTime", Ages.micro(now)));
            Instant last = Ages.parse(Conditions.find(node, "Ready").text("lastHeartbeatTime"));
            if (Duration.between(last, now).toSeconds() >= 300) {
                cluster.update(node, node.each("status.conditions", this::beating));
            }
        }
        cluster.timeline().after(Duration.ofSeconds(10), () -> beat(name));
    }

    /** The kubelet of a node falls silent for a while, again and again. */
    void falter(String name, Duration first, Duration silence, Duration period) {
        cluster.timeline().at(cluster.began().plus(first), () -> fail(name, silence, period));
    }

    private void fail(String name, Duration silence, Duration period) {
        Tree node = cluster.find("nodes", "", name);
        if (node == null) {
            return;
        }
        Instant now = cluster.timeline().now();
        Tree next = node;
        for (Tree condition : node.trees("status.conditions")) {
            Tree lost =
                    condition
                            .with("status", "Unknown")
                            .with("reason", "NodeStatusUnknown")
                            .with("message", "Kubelet stopped posting node status.");
            next = Conditions.set(next, lost, now);
        }
        for (String effect : List.of("NoSchedule", "NoExecute")) {
            next =
                    next.plus(
                            "spec.taints",
                            Tree.make(
                                    "key",
                                    "node.kubernetes.io/unreachable",
                                    "effect",
                                    effect,
                                    "timeAdded",
                                    Ages.time(now)));
        }
        cluster.update(node, next);
        say(node, "NodeNotReady", "node-controller");
        pods(name, false);
        cluster.timeline().after(silence, () -> recover(name));
        cluster.timeline().after(period, () -> fail(name, silence, period));
    }

    private void recover(String name) {
        Tree node = cluster.find("nodes", "", name);
        if (node == null) {
            return;
        }
        Instant now = cluster.timeline().now();
        Tree next = node;
        for (String text : HEALTHY) {
            String[] words = text.split("\\|", 3);
            Tree well = Conditions.of(words[0], false, words[1], words[2]);
            next = Conditions.set(next, beating(well), now);
        }
        next = Conditions.set(next, beating(READY), now);
        List<Tree> taints =
                next.trees("spec.taints").stream()
                        .filter(
                                taint ->
                                        !taint.text("key").equals("node.kubernetes.io/unreachable"))
                        .toList();
        cluster.update(node, next.with("spec.taints", taints.isEmpty() ? null : taints));
        say(node, "NodeReady", "kubelet");
        pods(name, true);
    }

    private void say(Tree node, String reason, String component) {
        String message = "Node " + node.name() + " status is now: " + reason;
        cluster.recorder().record(node, "Normal", reason, message, component);
    }

    /** Nobody knows of the pods on a silent node whether they are ready. */
    private void pods(String name, boolean back) {
        Instant now = cluster.timeline().now();
        for (Tree pod : cluster.list("pods", "")) {
            if (pod.text("spec.nodeName").equals(name) && !Pods.over(pod)) {
                Tree lost = Conditions.set(pod, Conditions.of("Ready", false, "", ""), now);
                cluster.update(pod, back ? PodStatus.concluded(pod, now) : lost);
            }
        }
    }
}
