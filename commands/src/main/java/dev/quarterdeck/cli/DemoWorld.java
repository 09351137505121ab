package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.demo.FakeEngine;
import dev.quarterdeck.demo.Scenario;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A world whose engine is an embedded one, until it is closed; nothing outside is reached. */
public final class DemoWorld implements AutoCloseable {
    private final FakeEngine engine;
    private final Invocation world;

    private DemoWorld(FakeEngine engine, Invocation world) {
        this.engine = engine;
        this.world = world;
    }

    /** Starts the embedded engine and points the world at it. */
    public static DemoWorld of(Invocation outside) throws IOException {
        FakeEngine engine = FakeEngine.start(null, Scenario.demo(), outside.clock());
        Map<String, String> environment = new HashMap<>(outside.env());
        environment.keySet().removeIf(name -> name.startsWith("DOCKER_"));
        environment.put("DOCKER_HOST", engine.host());
        return new DemoWorld(engine, outside.in(environment));
    }

    /** The world as the demo shows it. */
    public Invocation world() {
        return world;
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
