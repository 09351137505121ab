package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;
import dev.quarterdeck.demo.Request;

import java.time.Instant;
import java.util.ArrayList;

/** What a metrics server would have measured: a wave of its own for each container. */
final class Metrics {

    private static final int WINDOW = 15;

    private final Cluster cluster;

    Metrics(Cluster cluster) {
        this.cluster = cluster;
    }

    Tree answer(ApiPath path, Request request) {
        boolean nodes = path.kind().plural().equals("nodes");
        if (!path.name().isEmpty()) {
            Tree object = cluster.find(path.kind().plural(), path.namespace(), path.name());
            if (object == null || !measured(object)) {
                throw StatusError.notFound(path.kind(), path.name());
            }
            return (nodes ? node(object) : pod(object))
                    .with("kind", path.kind().kind())
                    .with("apiVersion", "metrics.k8s.io/v1beta1");
        }
        Selector selector = Query.selector(path, request);
        var items = new ArrayList<Tree>();
        for (Tree object : cluster.list(path.kind().plural(), path.namespace())) {
            if (selector.test(object) && measured(object)) {
                items.add(nodes ? node(object) : pod(object));
            }
        }
        return Tree.make(
                "kind",
                path.kind().kind() + "List",
                "apiVersion",
                "metrics.k8s.io/v1beta1",
                "metadata",
                Tree.EMPTY,
                "items",
                items);
    }

    private static boolean measured(Tree object) {
        return object.kind().equals("Node")
                ? Conditions.holds(object, "Ready")
                : object.text("status.phase").equals("Running")
                        && object.trees("status.containerStatuses").stream()
                                .anyMatch(status -> status.has("state.running"));
    }

    private Instant time() {
        long seconds = cluster.now().getEpochSecond();
        return Instant.ofEpochSecond(seconds - seconds % WINDOW);
    }

    private Tree head(Tree object) {
        String time = Ages.time(time());
        return Tree.make(
                "metadata",
                Tree.make(
                        "name",
                        object.name(),
                        "namespace",
                        object.namespace().isEmpty() ? null : object.namespace(),
                        "creationTimestamp",
                        time,
                        "labels",
                        object.at("metadata.labels")),
                "timestamp",
                time,
                "window",
                "15s");
    }

    private Tree pod(Tree pod) {
        var containers = new ArrayList<Tree>();
        for (Tree container : pod.trees("spec.containers")) {
            String name = container.text("name");
            if (PodStatus.find(pod, name).has("state.running")) {
                containers.add(Tree.make("name", name, "usage", usage(pod, container).tree()));
            }
        }
        return head(pod).with("containers", containers);
    }

    private Tree node(Tree node) {
        Usage sum = new Usage(60_000_000, 412_000);
        for (Tree pod : cluster.list("pods", "")) {
            if (pod.text("spec.nodeName").equals(node.name()) && measured(pod)) {
                for (Tree container : pod.trees("spec.containers")) {
                    sum = sum.plus(usage(pod, container));
                }
            }
        }
        return head(node).with("usage", sum.tree());
    }

    private Usage usage(Tree pod, Tree container) {
        Habit habit = Habit.of(container);
        long seed = Hash.seed(pod.uid() + container.text("name"));
        double seconds = time().getEpochSecond() % 1_000_000;
        double wave = 0.4 * Math.sin(seconds / 70 + 6 * Hash.unit(seed, 1));
        double noise = Hash.noise(seed, seconds / WINDOW) - 0.5;
        return new Usage(
                (long) (habit.cpu() * 1_000_000L * (1 + wave + noise)),
                (long) (habit.memory() * 1024L * (1 + 0.08 * wave + 0.05 * noise)));
    }

    /** Billionths of a processor, and KiB. */
    private record Usage(long cpu, long memory) {

        Usage plus(Usage other) {
            return new Usage(cpu + other.cpu, memory + other.memory);
        }

        Tree tree() {
            return Tree.make("cpu", cpu + "n", "memory", memory + "Ki");
        }
    }
}
