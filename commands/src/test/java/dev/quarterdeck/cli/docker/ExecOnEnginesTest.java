package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Engines;
import dev.quarterdeck.testing.TestEngine;
import dev.quarterdeck.testing.WithEngine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Commands in real containers: their input, its end, and their status. */
@WithEngine
@Timeout(90)
class ExecOnEnginesTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String host, String input, String... words) {
        return Quarterdeck.run(
                new Invocation(
                        List.of(words),
                        Map.of("DOCKER_HOST", host, "HOME", "/nonexistent"),
                        Path.of("/"),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        Terminal.none(),
                        Clock.systemUTC()));
    }

    @Test
    void inputEndsAndTheStatusComesBack(Engines engines) {
        for (TestEngine engine : engines.engines()) {
            String id = engine.docker("run", "-d", "--rm", "busybox:1.35", "sleep", "100");
            try {
                assertThat(
                                run(
                                        engine.host(),
                                        "one\ntwo\n",
                                        "exec",
                                        "-i",
                                        id,
                                        "sh",
                                        "-c",
                                        "cat; echo bad >&2; exit 42"))
                        .isEqualTo(42);
            } finally {
                engine.docker("kill", id);
            }
        }
        String twice = "one\ntwo\n".repeat(engines.engines().size());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(twice);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("bad\n".repeat(engines.engines().size()));
    }

    @Test
    void runEndsWithItsInputToo(Engines engines) {
        for (TestEngine engine : engines.engines()) {
            assertThat(
                            run(
                                    engine.host(),
                                    "a line\n",
                                    "run",
                                    "-i",
                                    "--rm",
                                    "busybox:1.35",
                                    "sh",
                                    "-c",
                                    "cat; exit 3"))
                    .isEqualTo(3);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("a line\n".repeat(engines.engines().size()));
    }

    @Test
    void theApiSocketComesWithCredentials(TestEngine engine) throws Exception {
        Files.writeString(
                folder.resolve("config.json"), "{\"auths\":{\"r.test\":{\"auth\":\"bWU6cHc=\"}}}");
        int status =
                run(
                        engine.host(),
                        "",
                        "docker",
                        "--config",
                        folder.toString(),
                        "run",
                        "--rm",
                        "--use-api-socket",
                        "busybox:1.35",
                        "sh",
                        "-c",
                        "cat $DOCKER_CONFIG/config.json; test -S /var/run/docker.sock");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"auth\": \"bWU6cHc=\"");
    }
}
