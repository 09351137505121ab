package dev.quarterdeck.tui.cluster;

import java.util.Map;

/**
 * What objects use now, as metrics.k8s.io tells.
 *
 * @param known whether the cluster measures; where it does not, the map is empty
 * @param amounts by {@code NAMESPACE/NAME} for pods, by name for nodes
 */
public record ClusterUsage(boolean known, Map<String, Amount> amounts) {
    public ClusterUsage {
        amounts = Map.copyOf(amounts);
    }

    /**
     * Processor and memory.
     *
     * @param millicores thousandths of a processor
     * @param bytes of memory
     */
    public record Amount(long millicores, long bytes) {}
}
