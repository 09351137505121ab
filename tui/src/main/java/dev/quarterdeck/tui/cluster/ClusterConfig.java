package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.tui.live.Trouble;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the kubeconfig says now.
 *
 * @param present whether any kubeconfig (or a pod's service account) was found
 * @param current the name of the context in use, empty where there is none
 * @param contexts all of them, in the file's order
 * @param trouble why it cannot be read; null where it can
 */
public record ClusterConfig(
        boolean present, String current, List<Context> contexts, @Nullable Trouble trouble) {
    public ClusterConfig {
        contexts = List.copyOf(contexts);
    }

    /**
     * One context.
     *
     * @param namespace the one it names, empty where it names none
     */
    public record Context(String name, String cluster, String user, String namespace) {}
}
