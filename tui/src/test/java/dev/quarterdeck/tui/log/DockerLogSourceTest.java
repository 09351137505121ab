package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.ContainerSpec;
import dev.quarterdeck.demo.FakeEngine;
import dev.quarterdeck.demo.Scenario;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.testing.Engines;
import dev.quarterdeck.testing.TestEngine;
import dev.quarterdeck.testing.WithEngine;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

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

    @Test
    @WithEngine
    void readsRealEngines(Engines engines) {
        for (TestEngine real : engines.engines()) {
            String id = real.docker("run", "-d", "busybox:1.35", "sh", "-c", PROGRAM);
            try (Engine client = Engine.at(address(real));
                    Reader reader = new Reader(new DockerLogSource(client, id), 80, 20)) {
                reader.see("──── ended").see("exit 3 ────").see("loud").see("no end");
                reader.type("/^x+$").see("/^x+$ 1 ").press(Key.Kind.ESCAPE);
                reader.type("g").type("g").see("3,004 lines").type("gg").see("the log begins here");
                reader.see("line 1 ");
                real.docker("start", id);
                reader.type("G").see("──── started").see("again");
            } finally {
                real.docker("rm", "-f", id);
            }
        }
    }

    /** Engines read the two streams side by side: only a pause makes sure which line is last. */
    private static final String PROGRAM =
            """
            test -e /again && echo again && sleep 60
            touch /again
            i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo line $i; done
            head -c 40000 /dev/zero | tr '\\0' x; echo; sleep 1; echo loud >&2; printf "no end"; exit 3
            """;

    private static EngineAddress address(TestEngine engine) {
        return EngineAddress.resolve(engine.environment(), null, null, Path.of("/nonexistent"));
    }
}
