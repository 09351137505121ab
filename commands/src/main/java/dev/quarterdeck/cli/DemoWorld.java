package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.demo.FakeEngine;
import dev.quarterdeck.demo.Scenario;
import dev.quarterdeck.demo.cluster.FakeCluster;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A world whose engine and cluster are embedded ones, until it is closed; nothing outside is
 * reached.
 */
public final class DemoWorld implements AutoCloseable {
    /** What would lead to something outside: other clusters, and proxies. */
    private static final Set<String> OUTSIDE =
            Set.of(
                    "KUBERNETES_SERVICE_HOST",
                    "KUBERNETES_SERVICE_PORT",
                    "HTTP_PROXY",
                    "HTTPS_PROXY",
                    "ALL_PROXY",
                    "NO_PROXY");

    private static final Set<String> ELSEWHERE = Set.of("-s", "--server", "--kubeconfig");

    private static final String NOWHERE = "unix:///dev/null";

    private final @Nullable FakeEngine engine;
    private final @Nullable FakeCluster cluster;
    private final Invocation world;

    private DemoWorld(
            @Nullable FakeEngine engine, @Nullable FakeCluster cluster, Invocation outside) {
        this.engine = engine;
        this.cluster = cluster;
        Map<String, String> environment = new HashMap<>(outside.env());
        environment.keySet().removeIf(DemoWorld::leadsOutside);
        environment.put("DOCKER_HOST", engine == null ? NOWHERE : engine.host());
        environment.put("KUBECONFIG", cluster == null ? "/dev/null" : cluster.config().toString());
        this.world = outside.in(environment);
    }

    /** Starts the embedded engine and cluster and points the world at them. */
    public static DemoWorld of(Invocation outside) throws IOException {
        return new DemoWorld(engine(outside), FakeCluster.start(outside.clock()), outside);
    }

    /** The same for a line that asks the engine only. */
    static DemoWorld withEngine(Invocation outside) throws IOException {
        return new DemoWorld(engine(outside), null, outside);
    }

    /** The same for a line that asks the cluster only. */
    static DemoWorld withCluster(Invocation outside) throws IOException {
        return new DemoWorld(null, FakeCluster.start(outside.clock()), outside);
    }

    private static FakeEngine engine(Invocation outside) throws IOException {
        return FakeEngine.start(null, Scenario.demo(), outside.clock());
    }

    /** Refuses a line of kubectl's whose flags mean another cluster. */
    static void keepInside(List<String> words) {
        for (String word : words) {
            if (word.equals("--")) {
                return;
            }
            String flag = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (ELSEWHERE.contains(flag)) {
                throw new CommandException(
                        1,
                        "qd: the demo has a cluster of its own: leave out "
                                + flag
                                + ".\n\nLeave --demo out to ask another cluster.");
            }
        }
    }

    private static boolean leadsOutside(String name) {
        return name.startsWith("DOCKER_") || OUTSIDE.contains(name.toUpperCase(Locale.ROOT));
    }

    /** The world as the demo shows it. */
    public Invocation world() {
        return world;
    }

    @Override
    public void close() throws IOException {
        try (engine;
                cluster) {
            // Closed last in, first out; what was not started is not closed.
            return;
        }
    }
}
