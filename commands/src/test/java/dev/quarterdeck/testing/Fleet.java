package dev.quarterdeck.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Containers in every state, set up once on an engine for the lines that only look. */
final class Fleet implements AutoCloseable {
    private static final String LABEL = "label=fleet";
    private final TestEngine engine;
    private final Map<String, String> names = new HashMap<>();

    private Fleet(TestEngine engine) {
        this.engine = engine;
    }

    static Fleet launch(TestEngine engine) {
        var fleet = new Fleet(engine);
        fleet.close();
        new Setup(engine, fleet.names).run(LineFile.read("fleet.txt"));
        fleet.names.put("ambiguous", fleet.ambiguous());
        return fleet;
    }

    /** The first character of two ids; containers are made until there is one. */
    private String ambiguous() {
        while (true) {
            var seen = new HashSet<String>();
            for (var id : engine.docker("ps", "-aq", "--filter", LABEL).lines().toList()) {
                if (!seen.add(id.substring(0, 1))) {
                    return id.substring(0, 1);
                }
            }
            engine.docker("create", "--label", "fleet=1", "busybox:1.35");
        }
    }

    /** The ids by the names of the setup. */
    Map<String, String> names() {
        return Map.copyOf(names);
    }

    @Override
    public void close() {
        var ids = engine.docker("ps", "-aq", "--filter", LABEL).lines().toList();
        if (!ids.isEmpty()) {
            var words = new ArrayList<>(List.of("rm", "-f", "-v"));
            words.addAll(ids);
            engine.docker(words.toArray(String[]::new));
        }
    }
}
