package dev.quarterdeck.testing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The real engines of this test run, or why there are none. */
public final class Engines implements AutoCloseable {
    private final List<TestEngine> all;
    private final String whyNone;
    private final @Nullable EngineScript started;

    private Engines(List<TestEngine> all, String whyNone, @Nullable EngineScript started) {
        this.all = List.copyOf(all);
        this.whyNone = whyNone;
        this.started = started;
    }

    /**
     * Those named in QUARTERDECK_TESTS_ENGINES ("none" for none), else new ones where this is root.
     */
    static Engines find(Map<String, String> environment) {
        var given = environment.getOrDefault("QUARTERDECK_TESTS_ENGINES", "");
        if (given.equals("none")) {
            return none("QUARTERDECK_TESTS_ENGINES is none");
        }
        if (DockerClient.installed().isEmpty()) {
            return none("the docker client is not there (QUARTERDECK_TESTS_DOCKER names another)");
        }
        return given.isEmpty() ? start() : given(given.split(",", -1));
    }

    private static Engines given(String... hosts) {
        return new Engines(Arrays.stream(hosts).map(Engines::at).toList(), "", null);
    }

    private static TestEngine at(String host) {
        var version = new TestEngine("", host).docker("version", "--format", "{{.Server.Version}}");
        return new TestEngine(version, host);
    }

    private static Engines start() {
        var refusal = EngineScript.refusal();
        if (refusal.isPresent()) {
            return none(refusal.get());
        }
        var script = EngineScript.ours();
        var up = script.up();
        return up.status() == 0
                ? new Engines(EngineScript.engines(up.out()), "", script)
                : none(lastLine(up.err()));
    }

    private static String lastLine(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        return lines.isEmpty() ? "starting engines failed" : lines.getLast();
    }

    private static Engines none(String why) {
        return new Engines(List.of(), why, null);
    }

    /** All engines, oldest first. */
    public List<TestEngine> engines() {
        return all;
    }

    /** The newest engine. */
    public TestEngine newest() {
        return all.getLast();
    }

    String whyNone() {
        return whyNone;
    }

    @Override
    public void close() {
        if (started != null) {
            started.down();
        }
    }
}
