package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.testing.Engines;
import dev.quarterdeck.testing.TestEngine;
import dev.quarterdeck.testing.WithEngine;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the sources say of real engines, old and new, is what the docker client says. */
@WithEngine
class DockerSourceOnEnginesTest {

    private static final String NAME = "live-test-" + ProcessHandle.current().pid();

    private static DockerSource source(TestEngine engine) {
        EngineAddress address =
                EngineAddress.resolve(
                        Map.of("DOCKER_HOST", engine.host()), null, null, Path.of("/nonexistent"));
        return new DockerSource(address, Timing.USUAL, Clock.systemUTC());
    }

    @Test
    void followsAContainerThroughItsLife(Engines engines) throws Exception {
        for (TestEngine engine : engines.engines()) {
            try (var heard = new Heard(source(engine).containers())) {
                heard.page();
                live(engine, heard);
            } finally {
                engine.client().run(List.of("rm", "-f", NAME), "");
            }
        }
    }

    private static void live(TestEngine engine, Heard heard) throws InterruptedException {
        String id =
                engine.docker(
                        "run",
                        "-d",
                        "--name",
                        NAME,
                        "--stop-timeout",
                        "0",
                        "busybox:1.35",
                        "sleep",
                        "1000");
        ContainerRow running = heard.upsert(row -> is(row, id, "running"));
        assertThat(running.name()).isEqualTo(NAME);
        assertThat(running.image()).isEqualTo("busybox:1.35");
        engine.docker("pause", NAME);
        heard.upsert(row -> is(row, id, "paused"));
        engine.docker("unpause", NAME);
        heard.upsert(row -> is(row, id, "running"));
        engine.docker("kill", NAME);
        assertThat(heard.upsert(row -> is(row, id, "exited")).exitCode()).isEqualTo(137);
        engine.docker("start", NAME);
        heard.upsert(row -> is(row, id, "running"));
        engine.docker("rm", "-f", NAME);
        assertThat(heard.next(Change.Remove.class, gone -> gone.id().equals(id)).id())
                .isEqualTo(id);
    }

    private static boolean is(ContainerRow row, String id, String state) {
        return row.id().equals(id) && row.state().equals(state);
    }

    @Test
    void listsEveryNameOfEveryImage(Engines engines) throws Exception {
        for (TestEngine engine : engines.engines()) {
            try (var heard = new Heard(source(engine).images())) {
                List<?> rows = heard.next(Change.Page.class).rows();
                assertThat(rows).isNotEmpty();
                engine.docker("tag", "busybox:1.35", NAME + ":1");
                Change.Upsert<?> tagged =
                        heard.next(
                                Change.Upsert.class,
                                up -> ((ImageRow) up.row()).repository().equals(NAME));
                assertThat(((ImageRow) tagged.row()).tag()).isEqualTo("1");
            } finally {
                engine.client().run(List.of("rmi", NAME + ":1"), "");
            }
        }
    }

    @Test
    void measuresAsTheDockerClientDoes(Engines engines) throws Exception {
        for (TestEngine engine : engines.engines()) {
            String id =
                    engine.docker(
                            "run",
                            "-d",
                            "--name",
                            NAME,
                            "--cpus",
                            "0.5",
                            "-m",
                            "64m",
                            "busybox:1.35",
                            "sh",
                            "-c",
                            "while :; do :; done");
            try (var heard = new Heard(source(engine).figures(id))) {
                heard.next(Figures.class);
                Figures figures = heard.next(Figures.class);
                assertThat(figures.cpu()).isBetween(5.0, 75.0);
                assertThat(figures.cpuLimit()).isEqualTo(50);
                assertThat(figures.memoryLimit()).isEqualTo(64L << 20);
                assertThat(figures.processes()).isEqualTo(1);
            } finally {
                engine.client().run(List.of("rm", "-f", NAME), "");
            }
        }
    }
}
