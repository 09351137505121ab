package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.cluster.ObjectRow;

import org.jspecify.annotations.Nullable;

/**
 * An object of a cluster with how it is and what it uses.
 *
 * @param usage null while it is not known
 * @param share what it may use; null while it is not known
 */
record ClusterObject(
        ObjectRow row,
        Health health,
        ClusterUsage.@Nullable Amount usage,
        @Nullable ClusterShare share) {
    static ClusterObject of(ObjectRow row, HealthRule rule) {
        return new ClusterObject(row, rule.of(row), null, null);
    }

    /** The same object as its server lists it now. */
    ClusterObject with(ObjectRow next, HealthRule rule) {
        return new ClusterObject(next, rule.of(next), usage, share);
    }

    ClusterObject with(ClusterUsage.@Nullable Amount now) {
        return new ClusterObject(row, health, now, share);
    }

    ClusterObject with(ClusterShare known) {
        return new ClusterObject(row, health, usage, known);
    }

    /** By what usage is told: {@code NAMESPACE/NAME}, or the name alone. */
    String path() {
        return row.namespace().isEmpty() ? row.name() : row.namespace() + "/" + row.name();
    }
}
