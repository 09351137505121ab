package dev.quarterdeck.demo.cluster;

/** What has happened in a cluster before anybody looks. */
@FunctionalInterface
interface Story {
    /** Puts it all on the cluster's timeline. */
    void tell(Cluster cluster);
}
