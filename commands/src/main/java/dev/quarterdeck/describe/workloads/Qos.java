package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a pod is served when resources are short, where its status does not say it. Ported from
 * {@code k8s.io/kubectl/pkg/util/qos/qos.go}.
 */
final class Qos {
    private static final List<String> COMPUTE = List.of("cpu", "memory");

    private Qos() {}

    static String of(Tree pod) {
        String known = pod.text("status", "qosClass");
        return known.isEmpty() ? computed(pod.at("spec")) : known;
    }

    private static String computed(Tree spec) {
        Map<String, Amount> requests = new TreeMap<>();
        Map<String, Amount> limits = new TreeMap<>();
        boolean limited = true;
        for (Tree resources : resources(spec)) {
            add(requests, resources.amounts("requests"));
            Map<String, Amount> own = new TreeMap<>();
            add(own, resources.amounts("limits"));
            add(limits, own);
            limited &= own.keySet().containsAll(COMPUTE);
        }
        if (requests.isEmpty() && limits.isEmpty()) {
            return "BestEffort";
        }
        return limited && requests.equals(limits) ? "Guaranteed" : "Burstable";
    }

    private static List<Tree> resources(Tree spec) {
        if (spec.has("resources")) {
            return List.of(spec.at("resources"));
        }
        List<Tree> containers = new ArrayList<>(spec.list("containers"));
        containers.addAll(spec.list("initContainers"));
        return containers.stream().map(container -> container.at("resources")).toList();
    }

    private static void add(Map<String, Amount> sum, Map<String, Amount> more) {
        more.forEach(
                (name, amount) -> {
                    if (COMPUTE.contains(name) && amount.value().signum() > 0) {
                        sum.merge(name, amount, Amount::plus);
                    }
                });
    }
}
