package dev.quarterdeck.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.testing.DockerClient;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The real docker client finds nothing amiss with the fake engine. */
@Tag("live")
class FakeEngineByDockerTest {

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static FakeEngine engine;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static DockerClient docker;

    @BeforeAll
    static void start() throws IOException {
        String program = DockerClient.installed().orElse("");
        assumeTrue(!program.isEmpty(), "the docker client is not there");
        engine = FakeEngine.start(null, Scenario.demo(), Clock.systemUTC());
        docker =
                new DockerClient(
                        program, Map.of("DOCKER_HOST", engine.host(), "HOME", "/nonexistent"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (engine != null) {
            engine.close();
        }
    }

    private static Ran run(String line) {
        return docker.run(List.of(line.split(" ", -1)), "");
    }

    private static String out(String line) {
        Ran ran = run(line);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return ran.out();
    }

    @Test
    void lists() {
        assertThat(out("ps -a --format {{.Names}}").lines())
                .contains(
                        "web", "cart", "db", "cache", "worker", "search", "held", "loop", "fail7",
                        "made");
        assertThat(out("ps --filter name=web --format {{.Status}}|{{.Ports}}"))
                .matches("Up 3 hours \\(healthy\\)\\|0.0.0.0:4000->80/tcp\n");
        assertThat(out("images --format {{.Repository}}:{{.Tag}}").lines())
                .contains("busybox:1.35", "nginx:1.29-alpine", "<none>:<none>");
        assertThat(out("history --format {{.Size}} redis:7.4-alpine").lines())
                .hasSize(7)
                .contains("0B");
    }

    @Test
    void describesItself() {
        assertThat(out("version --format {{.Server.Version}}")).isEqualTo("28.5.2\n");
        assertThat(out("info --format {{.Name}}/{{.Driver}}")).isEqualTo("node1/overlay2\n");
        assertThat(out("inspect web --format {{.State.Health.Status}}/{{.HostConfig.NanoCpus}}"))
                .isEqualTo("healthy/500000000\n");
        assertThat(out("inspect --type image postgres:16 --format {{.Os}}")).isEqualTo("linux\n");
    }

    @Test
    void measures() {
        assertThat(out("stats --no-stream --format {{.Name}}|{{.MemUsage}} web"))
                .matches("web\\|4\\d(\\.\\d+)?MiB / 64MiB\n");
        assertThat(out("top db").lines()).hasSize(15);
    }

    @Test
    void printsLogsOnTheirChannels() {
        engine.world().write("held", false, "out loud");
        engine.world().write("held", true, "beside");
        Ran ran = run("logs held");
        assertThat(ran.out()).isEqualTo("out loud\n");
        assertThat(ran.err()).isEqualTo("beside\n");
    }

    @Test
    void runsCommandsInside() {
        assertThat(out("exec web cat /etc/hostname")).hasSize(13);
        Ran ended =
                docker.run(List.of("exec", "-i", "web", "sh", "-c", "cat; exit 4"), "one\ntwo\n");
        assertThat(ended.out()).isEqualTo("one\ntwo\n");
        assertThat(ended.status()).isEqualTo(4);
        assertThat(run("exec web bash").status()).isEqualTo(127);
        assertThat(run("exec held ls").err())
                .contains("is paused, unpause the container before exec");
    }

    @Test
    void runsContainers() {
        Ran ran =
                docker.run(
                        List.of("run", "--rm", "busybox:1.35", "sh", "-c", "echo hi; exit 3"), "");
        assertThat(ran.out()).isEqualTo("hi\n");
        assertThat(ran.status()).isEqualTo(3);
        assertThat(docker.run(List.of("run", "-i", "--rm", "busybox:1.35", "cat"), "back\n").out())
                .isEqualTo("back\n");
        assertThat(run("run busybox:1.35 nosuch").status()).isEqualTo(127);
    }

    @Test
    void goesThroughALife() {
        assertThat(out("create --name life busybox:1.35 sleep 1000")).hasSize(65);
        for (String line :
                List.of("start", "pause", "unpause", "restart", "kill", "start", "stop")) {
            assertThat(out(line + " life")).isEqualTo("life\n");
        }
        assertThat(out("rename life past")).isEmpty();
        assertThat(out("inspect past --format {{.State.Status}}")).isEqualTo("exited\n");
        assertThat(out("rm past")).isEqualTo("past\n");
        assertThat(run("rm past").err()).contains("No such container: past");
    }

    @Test
    void movesImages() {
        assertThat(out("tag node:22-alpine mine:1")).isEmpty();
        assertThat(out("rmi mine:1")).isEqualTo("Untagged: mine:1\n");
        assertThat(out("rmi node:22-alpine").lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("Untagged: node@sha256:"))
                .anyMatch(line -> line.startsWith("Deleted: sha256:"));
        assertThat(run("rmi postgres:16").err()).contains("(must force) - container");
        assertThat(out("pull -q alpine:3.22")).isEqualTo("docker.io/library/alpine:3.22\n");
    }

    @Test
    void tellsWhatHappened() {
        engine.world().tag("postgres:15", "told:1");
        assertThat(out("events --since 1m --until -1s --filter type=image --format {{.Action}}"))
                .contains("tag\n");
    }
}
