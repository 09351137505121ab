package dev.quarterdeck.demo.cluster;

import java.io.IOException;
import java.time.Clock;

/** Runs the fake cluster by hand: prints what goes into KUBECONFIG and runs until it is killed. */
public final class DemoClusterMain {

    private DemoClusterMain() {}

    /** Takes no words. */
    public static void main(String[] words) throws IOException, InterruptedException {
        try (FakeCluster cluster = FakeCluster.start(Clock.systemUTC())) {
            System.out.println(cluster.config());
            Thread.currentThread().join();
        }
    }
}
