package dev.quarterdeck.demo.cluster;

/**
 * One thing that happened to an object.
 *
 * @param before what it was; empty when it was not there
 * @param after what it has become; what it was last when it is gone
 */
record Change(long revision, String stored, Type type, Tree before, Tree after) {

    /** What happened. */
    enum Type {
        ADDED,
        MODIFIED,
        DELETED
    }
}
