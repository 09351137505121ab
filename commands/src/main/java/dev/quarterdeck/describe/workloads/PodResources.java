package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pod asks for as a whole: the sum of its containers, or the most of its init containers,
 * unless it says so for itself. Ported from {@code k8s.io/component-helpers/resource/helpers.go}.
 */
final class PodResources {
    private final Tree pod;
    private final Map<String, Tree> statuses = new HashMap<>();

    /**
     * Those of a pod.
     *
     * @param actual whether what its containers got counts where it is more than what they ask for
     */
    PodResources(Tree pod, boolean actual) {
        this.pod = pod;
        if (actual) {
            for (String field : List.of("containerStatuses", "initContainerStatuses")) {
                pod.list("status", field).forEach(one -> statuses.put(one.text("name"), one));
            }
        }
    }

    /** What it asks for, its overhead included. */
    Map<String, Amount> requests() {
        Map<String, Amount> sum = containers("requests");
        whole("requests", sum);
        add(sum, pod.amounts("spec", "overhead"));
        return sum;
    }

    /** What it may have at most; overhead counts where there is a limit. */
    Map<String, Amount> limits() {
        Map<String, Amount> sum = containers("limits");
        whole("limits", sum);
        pod.amounts("spec", "overhead")
                .forEach(
                        (name, more) ->
                                sum.computeIfPresent(
                                        name,
                                        (same, limit) ->
                                                limit.value().signum() == 0
                                                        ? limit
                                                        : limit.plus(more)));
        return sum;
    }

    private void whole(String kind, Map<String, Amount> sum) {
        pod.amounts("spec", "resources", kind)
                .forEach(
                        (name, amount) -> {
                            if (name.equals("cpu")
                                    || name.equals("memory")
                                    || name.startsWith("hugepages-")) {
                                sum.put(name, amount);
                            }
                        });
    }

    private Map<String, Amount> containers(String kind) {
        Map<String, Amount> sum = new TreeMap<>();
        for (Tree container : pod.list("spec", "containers")) {
            add(sum, effective(container, kind));
        }
        Map<String, Amount> lasting = new TreeMap<>();
        Map<String, Amount> most = new TreeMap<>();
        for (Tree container : pod.list("spec", "initContainers")) {
            if (container.text("restartPolicy").equals("Always")) {
                Map<String, Amount> own = effective(container, kind);
                add(sum, own);
                add(lasting, own);
                max(most, lasting);
            } else {
                Map<String, Amount> own = new TreeMap<>();
                add(own, container.amounts("resources", kind));
                add(own, lasting);
                max(most, own);
            }
        }
        max(sum, most);
        return sum;
    }

    private Map<String, Amount> effective(Tree container, String kind) {
        Map<String, Amount> asked = container.amounts("resources", kind);
        Tree status = statuses.getOrDefault(container.text("name"), Tree.of(null));
        if (!status.has("resources")) {
            return asked;
        }
        Map<String, Amount> most = new TreeMap<>(infeasible() ? Map.of() : asked);
        max(most, status.amounts("resources", kind));
        if (kind.equals("requests")) {
            max(most, status.amounts("allocatedResources"));
        }
        return most;
    }

    /** Whether the pod's new size cannot be had. */
    private boolean infeasible() {
        return pod.list("status", "conditions").stream()
                .filter(condition -> condition.text("type").equals("PodResizePending"))
                .findFirst()
                .map(condition -> condition.text("reason").equals("Infeasible"))
                .orElse(false);
    }

    /** Adds amounts to those there are. */
    static void add(Map<String, Amount> sum, Map<String, Amount> more) {
        more.forEach((name, amount) -> sum.merge(name, amount, Amount::plus));
    }

    private static void max(Map<String, Amount> most, Map<String, Amount> other) {
        other.forEach(
                (name, amount) ->
                        most.merge(
                                name,
                                amount,
                                (a, b) -> b.value().compareTo(a.value()) > 0 ? b : a));
    }
}
