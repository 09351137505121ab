package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.ContainerSpec;
import dev.quarterdeck.demo.FakeEngine;
import dev.quarterdeck.demo.Scenario;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;

@Tag("unit")
class DockerLogSourceTest {
    @SuppressWarnings("NullAway.Init") // every test starts with one
    private FakeEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start(null, Scenario.demo(), Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    @Test
    void followsAContainerThroughItsEndTheEnginesAndItsRemoval() throws IOException {
        String id = engine.world().add(ContainerSpec.of("talker", "busybox:1.35", "sleep", "9"));
        try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                Reader reader = new Reader(new DockerLogSource(client, id))) {
            reader.see("──── not started yet ────");
            engine.world().start(id);
            reader.see("──── started");
            write(id, "one");
            reader.see("one");
            engine.kill();
            reader.see("engine away");
            write(id, "two");
            engine.listen();
            reader.see("──── back").see("two");
            engine.world().end(id, 137);
            reader.see(", exit 137 ────");
            engine.world().start(id);
            write(id, "three");
            reader.see("three");
            assertThat(reader.screen().text()).containsOnlyOnce("one").containsOnlyOnce("two");
            engine.world().remove(id);
            reader.see("──── removed");
        }
    }

    @Test
    void saysThatItAsksWhileTheEngineHangs() throws IOException {
        String id = engine.world().add(ContainerSpec.of("quiet", "busybox:1.35", "sleep", "9"));
        engine.world().start(id);
        engine.faults().hang();
        try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                Reader reader = new Reader(new DockerLogSource(client, id))) {
            reader.see("asking the engine …");
            engine.faults().resume();
            reader.see("nothing written yet");
            write(id, "one");
            reader.see("one");
        }
    }

    private void write(String id, String text) {
        engine.world().write(id, false, text);
    }
}
