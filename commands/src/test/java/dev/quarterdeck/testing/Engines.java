package dev.quarterdeck.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real engines of this test run, or why there are none. */
public final class Engines {
    private final List<TestEngine> all;
    private final String whyNone;

    private Engines(List<TestEngine> all, String whyNone) {
        this.all = List.copyOf(all);
        this.whyNone = whyNone;
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
        var refusal = given.isEmpty() ? EngineScript.refusal() : Optional.<String>empty();
        return refusal.map(Engines::none).orElseGet(Engines::shared);
    }

    private static Engines shared() {
        var up = Live.tried("engines");
        return up.status() == 0
                ? new Engines(EngineScript.engines(up.out()), "")
                : none(up.err().lines().reduce("starting engines failed", (_, last) -> last));
    }

    private static Engines none(String why) {
        return new Engines(List.of(), why);
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
}
