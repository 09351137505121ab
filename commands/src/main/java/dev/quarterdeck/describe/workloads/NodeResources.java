package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the pods on a node ask for, and how much of the node that is. Ported from
 * describeNodeResource in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class NodeResources {
    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";
    private static final String STORAGE = "ephemeral-storage";
    private static final String HUGE = "hugepages-";

    private final Map<String, Amount> allocatable;
    private final List<Tree> pods;
    private final Related related;
    private final Description out;

    NodeResources(Tree node, List<Tree> pods, Related related, Description out) {
        Map<String, Amount> own = node.amounts("status", "allocatable");
        this.allocatable = own.isEmpty() ? node.amounts("status", "capacity") : own;
        this.pods = pods;
        this.related = related;
        this.out = out;
    }

    void write() {
        pods();
        out.write(
                0,
                "Allocated resources:\n"
                        + "  (Total limits may be over 100 percent, i.e., overcommitted.)\n");
        out.row(1, "Resource", "Requests", "Limits");
        out.row(1, "--------", "--------", "------");
        Map<String, Amount> requests = new TreeMap<>();
        Map<String, Amount> limits = new TreeMap<>();
        for (Tree pod : pods) {
            PodResources resources = new PodResources(pod, false);
            PodResources.add(requests, resources.requests());
            PodResources.add(limits, resources.limits());
        }
        for (String name : List.of(CPU, MEMORY, STORAGE)) {
            out.row(1, name, total(requests, name), total(limits, name));
        }
        allocatable.keySet().stream()
                .filter(name -> name.startsWith(HUGE))
                .forEach(name -> out.row(1, name, total(requests, name), total(limits, name)));
        allocatable.keySet().stream()
                .filter(NodeResources::extended)
                .forEach(name -> out.row(1, name, of(requests, name), of(limits, name)));
    }

    private static boolean extended(String name) {
        return !name.startsWith(HUGE) && !List.of(CPU, MEMORY, STORAGE, "pods").contains(name);
    }

    private void pods() {
        out.row(0, "Non-terminated Pods:", "(" + pods.size() + " in total)");
        out.row(
                1,
                "Namespace",
                "Name",
                "",
                "CPU Requests",
                "CPU Limits",
                "Memory Requests",
                "Memory Limits",
                "Age");
        out.row(
                1,
                "---------",
                "----",
                "",
                "------------",
                "----------",
                "---------------",
                "-------------",
                "---");
        for (Tree pod : pods) {
            PodResources resources = new PodResources(pod, true);
            Map<String, Amount> requests = resources.requests();
            Map<String, Amount> limits = resources.limits();
            out.row(
                    1,
                    pod.namespace(),
                    pod.name(),
                    "",
                    share(requests, CPU),
                    share(limits, CPU),
                    share(requests, MEMORY),
                    share(limits, MEMORY),
                    Times.since(related, pod, "metadata", "creationTimestamp"));
        }
    }

    /** An amount of one pod: parts of nothing come out as Go converts what is no number. */
    private String share(Map<String, Amount> amounts, String name) {
        long whole = size(allocatable, name);
        long percent = whole == 0 ? Long.MIN_VALUE : percent(amounts, name, whole);
        return of(amounts, name) + " (" + percent + "%)";
    }

    /** An amount of all pods: of nothing it is no part. */
    private String total(Map<String, Amount> amounts, String name) {
        long whole = size(allocatable, name);
        long percent = whole == 0 ? 0 : percent(amounts, name, whole);
        return of(amounts, name) + " (" + percent + "%)";
    }

    private static long percent(Map<String, Amount> amounts, String name, long whole) {
        return (long) ((double) size(amounts, name) / (double) whole * 100);
    }

    private static long size(Map<String, Amount> amounts, String name) {
        return name.equals(CPU) ? of(amounts, name).milli() : of(amounts, name).rounded();
    }

    private static Amount of(Map<String, Amount> amounts, String name) {
        return amounts.getOrDefault(name, Amount.ZERO);
    }
}
