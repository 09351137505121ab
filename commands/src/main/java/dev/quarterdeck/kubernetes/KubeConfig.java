package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the kubeconfig files say, merged.
 *
 * @param origin where it was found
 * @param stamps every file it was looked for in, as it was then
 */
public record KubeConfig(
        Origin origin,
        String currentContext,
        Map<String, ContextEntry> contexts,
        Map<String, ClusterEntry> clusters,
        Map<String, UserEntry> users,
        List<FileStamp> stamps) {

    /** Where a kubeconfig was found. */
    public enum Origin {
        /** In the file or the files that a flag or {@code KUBECONFIG} names, or at home. */
        FILES,
        /** On a control plane, in kubeadm's own file for root. */
        ADMIN,
        /** Inside a pod, from its service account. */
        POD,
        /** Nowhere: what is asked is {@code localhost:8080}, in the clear. */
        NOWHERE
    }

    /**
     * Reads the kubeconfig: the file of {@code --kubeconfig}, else those of {@code KUBECONFIG},
     * else {@code ~/.kube/config}. Where none of them exists and none was named, root reads {@code
     * /etc/kubernetes/admin.conf}; a pod without any takes its service account.
     *
     * @param explicit the value of {@code --kubeconfig}, or null
     * @throws KubeException in kubectl's words, where a file is missing or malformed
     */
    public static KubeConfig read(@Nullable String explicit, Surroundings surroundings) {
        return new ConfigReader(explicit, surroundings).read();
    }

    /** The files it was looked for in, whether they exist or not. */
    public List<Path> files() {
        return stamps.stream().map(FileStamp::file).toList();
    }

    /** Whether a file has appeared, gone or been written since. */
    public boolean outdated() {
        return stamps.stream().anyMatch(FileStamp::outdated);
    }

    KubeConfig withoutContent() {
        return new KubeConfig(Origin.NOWHERE, "", Map.of(), Map.of(), Map.of(), stamps);
    }
}
