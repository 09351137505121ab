package dev.quarterdeck.demo.cluster;

import java.util.List;

/** How much a pod is promised, and how much it may take. */
final class Qos {

    private Qos() {}

    static String of(Tree spec) {
        boolean any = false;
        boolean all = true;
        for (Tree container : spec.trees("containers")) {
            Tree requests = container.tree("resources.requests");
            Tree limits = container.tree("resources.limits");
            any |= !requests.fields().isEmpty() || !limits.fields().isEmpty();
            all &=
                    limits.has("cpu")
                            && limits.has("memory")
                            && (requests.fields().isEmpty() || requests.equals(limits));
        }
        return !any ? "BestEffort" : all ? "Guaranteed" : "Burstable";
    }

    /** Started by the kubelet from a file, and only shown by the server. */
    static boolean isStatic(Tree pod) {
        return pod.tree("metadata.annotations").fields().containsKey("kubernetes.io/config.mirror");
    }

    /** The processor that a pod asks for, in thousandths. */
    static long cpuMillis(Tree pod) {
        long sum = 0;
        for (Tree container : pod.trees("spec.containers")) {
            sum += millis(container.text("resources.requests.cpu"));
        }
        return sum;
    }

    /** The memory that a pod asks for, in bytes. */
    static long memory(Tree pod) {
        long sum = 0;
        for (Tree container : pod.trees("spec.containers")) {
            sum += bytes(container.text("resources.requests.memory"));
        }
        return sum;
    }

    static long millis(String quantity) {
        if (quantity.isEmpty()) {
            return 0;
        }
        return quantity.endsWith("m")
                ? Long.parseLong(quantity.substring(0, quantity.length() - 1))
                : Math.round(Double.parseDouble(quantity) * 1000);
    }

    static long bytes(String quantity) {
        List<String> units = List.of("Ki", "Mi", "Gi", "Ti");
        for (int i = 0; i < units.size(); i++) {
            if (quantity.endsWith(units.get(i))) {
                String number = quantity.substring(0, quantity.length() - 2);
                return Long.parseLong(number) << (10 * (i + 1));
            }
        }
        return quantity.isEmpty() ? 0 : Long.parseLong(quantity);
    }
}
