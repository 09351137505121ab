package dev.quarterdeck.kubernetes;

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
        boolean named = !flags.authority().isEmpty();
        boolean anew = named || flags.skipVerify();
        boolean renamed = !flags.server().isEmpty() || !flags.serverName().isEmpty();
        return new ClusterEntry(
                flags.server().isEmpty() ? entry.server() : flags.server(),
                named ? here(flags.authority()) : anew ? "" : entry.authority(),
                anew ? null : entry.authorityData(),
                anew ? flags.skipVerify() : entry.skipVerify(),
                renamed ? flags.serverName() : entry.serverName(),
                entry.proxy(),
                flags.uncompressed() || entry.uncompressed(),
                entry.forPlugin());
    }

    private String here(String path) {
        return surroundings.folder().resolve(path).toString();
    }
}
