package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.demo.FakeEngine;
import dev.quarterdeck.demo.Scenario;
import dev.quarterdeck.themes.Themes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a shell is offered at Tab. */
@Tag("recorded")
class CompletionTest {
    private static final Map<String, String> NOWHERE =
            Map.of("DOCKER_HOST", "unix:///nonexistent/docker.sock");

    /**
     * The candidates' words and the last line; blanks between the words typed, the last at the end.
     */
    private static List<String> offered(Map<String, String> environment, String line) {
        String[] words = ("__complete " + line).split(" ", -1);
        Ours ended = Ours.run(environment, words);
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out().lines().map(row -> row.split("\t", 2)[0]).toList();
    }

    private static List<String> offered(String line) {
        return offered(NOWHERE, line);
    }

    @Test
    void theFirstWordIsACommandAGroupOrOurs() {
        assertThat(offered(""))
                .contains("ps", "container", "image", "help", "docker", "completion", "version")
                .doesNotHaveDuplicates()
                .doesNotContain("__complete", "stats");
        assertThat(offered("re")).containsExactly("rename", "restart", ":4");
    }

    @Test
    void aGroupOffersItsWords() {
        assertThat(offered("container l")).containsExactly("logs", "ls", ":4");
        assertThat(offered("docker image h")).containsExactly("history", ":4");
        assertThat(offered("help im")).containsExactly("image", "images", ":4");
        assertThat(offered("help container l")).containsExactly("logs", "ls", ":4");
    }

    @Test
    void everyFlagIsOfferedOnceWithWhatItDoes() {
        assertThat(offered("logs --"))
                .containsExactly(
                        "--details",
                        "--follow",
                        "--help",
                        "--since",
                        "--tail",
                        "--timestamps",
                        "--until",
                        ":4");
        assertThat(Ours.run(NOWHERE, "__complete", "logs", "--fol").out())
                .isEqualTo("--follow\tFollow log output\n:4\n");
        assertThat(offered("logs -f")).containsExactly("-f", ":4");
    }

    @ParameterizedTest
    @CsvSource({
        "'ps --format ', 'json table'",
        "'ps --format=j', '--format=json'",
        "'inspect -f ', 'json'",
        "'run --pull m', 'missing'",
        "'docker -l w', 'warn'",
        "'completion ', 'bash fish zsh'",
        "'logs --tail ', ''",
        "'--dem', '--demo'",
        "'--theme pl', 'plain'",
        "'nosuch ', ''",
        "'--bogus logs ', ''"
    })
    void valuesAreOffered(String line, String words) {
        List<String> expected =
                Stream.concat(Stream.of(words.split(" ", -1)), Stream.of(":4"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        assertThat(offered(line)).isEqualTo(expected);
    }

    @Test
    void themesAreThoseThereAre() {
        assertThat(offered("--theme ")).startsWith(Themes.names().toArray(String[]::new));
    }

    @Test
    void namesOfFilesAreLeftToTheShell() {
        assertThat(offered("run --env-file ")).containsExactly(":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs ", "inspect ", "run ", "-H ssh://x logs ", "-c none logs "})
    void withoutAnEngineItIsSilent(String line) {
        assertThat(offered(line)).containsExactly(":4");
    }

    @Test
    void anEngineThatDoesNotAnswerIsNotWaitedFor() throws IOException {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertThat(offered("-H tcp://127.0.0.1:" + mute.getLocalPort() + " logs "))
                    .containsExactly(":4");
            assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        }
    }

    @Test
    void namesComeFromTheEngine() throws IOException {
        try (FakeEngine engine =
                FakeEngine.start(null, Scenario.demo(), Clock.fixed(Ours.NOW, ZoneOffset.UTC))) {
            Map<String, String> world = Map.of("DOCKER_HOST", engine.host());

            assertThat(offered(world, "logs w")).containsExactly("web", "worker", ":4");
            assertThat(offered(world, "container logs we")).containsExactly("web", ":4");
            assertThat(offered(world, "logs -f --tail 5 we")).containsExactly("web", ":4");
            assertThat(offered(world, "rm web we")).containsExactly("web", ":4");
            assertThat(offered(world, "rename web ")).containsExactly(":4");
            assertThat(offered(world, "run busybox:1")).containsExactly("busybox:1.35", ":4");
            assertThat(offered(world, "inspect we")).contains("web");
            assertThat(offered(world, "start ")).doesNotContain("web").hasSizeGreaterThan(1);
            assertThat(offered(world, "stop ")).contains("web").doesNotContain("backup");
            assertThat(offered(world, "exec web ")).containsExactly(":4");
            assertThat(offered(Map.of(), "-H " + engine.host() + " docker logs we"))
                    .containsExactly("web", ":4");
            assertThat(offered(Map.of(), "docker -H " + engine.host() + " logs we"))
                    .containsExactly("web", ":4");
        }
    }

    @Test
    void theDemoHasNamesToo() {
        assertThat(offered("--demo logs we")).containsExactly("web", ":4");
    }

    @Test
    void inDockersPlaceItKnowsDockersWordsOnly() {
        var docker = Map.of(Quarterdeck.CALLED_AS, "docker");

        assertThat(offered(docker, "")).contains("ps").doesNotContain("completion", "docker");
        assertThat(offered(docker, "--dem")).containsExactly(":4");
        assertThat(offered(docker, "--deb")).containsExactly("--debug", ":4");
    }

    @Test
    void everyArgumentOfEveryCommandIsUnderstood() {
        for (Entry entry : DockerCatalogue.ALL.entries()) {
            Spec spec = entry.command().get().spec();
            boolean named = spec.usage().matches(".*(CONTAINER|IMAGE|REPOSITORY|NAME).*");
            assertThat(named || spec.arguments().most() == 0).as(entry.summary()).isTrue();
        }
    }
}
