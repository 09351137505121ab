package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

/** Lets flags overrule a cluster of the kubeconfig. */
final class ClusterChoice {
    private final Overrides flags;
    private final Surroundings surroundings;

    ClusterChoice(Overrides flags, Surroundings surroundings) {
        this.flags = flags;
        this.surroundings = surroundings;
    }

    /** Distrust that a flag asks for drops the authority of the file, and the other way round. */
    ClusterEntry of(ClusterEntry entry) {
        Boolean skip = flags.skipVerify();
        boolean distrust = skip != null && skip;
        boolean named = !flags.authority().isEmpty();
        boolean renamed = !flags.server().isEmpty() || !flags.serverName().isEmpty();
        return new ClusterEntry(
                flags.server().isEmpty() ? entry.server() : flags.server(),
                named ? here(flags.authority()) : distrust ? "" : entry.authority(),
                named || distrust ? null : entry.authorityData(),
                skip == null ? entry.skipVerify() && !named : skip,
                renamed ? flags.serverName() : entry.serverName(),
                entry.proxy(),
                either(flags.uncompressed(), entry.uncompressed()),
                entry.forPlugin());
    }

    private String here(String path) {
        return surroundings.folder().resolve(path).toString();
    }

    private static boolean either(@Nullable Boolean flag, boolean otherwise) {
        return flag == null ? otherwise : flag;
    }
}
