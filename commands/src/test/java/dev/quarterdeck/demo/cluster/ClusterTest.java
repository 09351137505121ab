package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;

@Tag("unit")
class ClusterTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Time rests until what is due next; what a change leads to is due before that. */
    @Test
    void aChangeWakesTimeThatRests() {
        Cluster cluster = new Cluster(Clock.systemUTC(), empty -> {});
        cluster.watched(true);
        try {
            deploy(cluster, "first");
            deploy(cluster, "second");
            deploy(cluster, "third");
        } finally {
            cluster.watched(false);
            cluster.store().close();
        }
    }

    private static void deploy(Cluster cluster, String name) {
        cluster.store()
                .locked(
                        () -> {
                            cluster.catchUp();
                            return cluster.create(Workload.deployment("shop", name, 1).tree());
                        });
        Await.until("the replica set of " + name, SOON, () -> hasSet(cluster, name));
    }

    private static boolean hasSet(Cluster cluster, String name) {
        return cluster.list("replicasets.apps", "shop").stream()
                .anyMatch(set -> set.name().startsWith(name + "-"));
    }
}
