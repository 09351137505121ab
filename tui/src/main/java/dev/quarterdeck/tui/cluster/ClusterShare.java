package dev.quarterdeck.tui.cluster;

/**
 * What an object may use: the requests and limits of a pod's containers together, or what a node
 * has to give (both the same there); 0 where nothing is said.
 */
public record ClusterShare(
        long requestedMillicores, long limitMillicores, long requestedBytes, long limitBytes) {
    /** Of what says nothing. */
    public static final ClusterShare NONE = new ClusterShare(0, 0, 0, 0);
}
