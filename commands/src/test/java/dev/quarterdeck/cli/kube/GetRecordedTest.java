package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.docker.FakeTerminal;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every recorded line of {@code kubectl get}, run by ours on the recorded answers. */
@Tag("recorded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetRecordedTest {
    private Path folder = Path.of("");
    private ReplayServer server = ReplayServer.start();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.writeString(folder.resolve("config"), server.kubeconfig());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Recording> lines() {
        return Recording.all()
                .filter(recording -> recording.words().getFirst().equals("get"))
                .filter(recording -> !recording.interrupted());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrinted(Recording recording) {
        server.play(recording);
        Clock clock = Clock.fixed(recording.now(), ZoneOffset.UTC);
        Ran ran = KubeLine.run(folder.resolve("config"), recording.words(), clock);
        assertThat(server.unknown()).isEmpty();
        assertThat(ran).isEqualTo(recording.ran());
    }

    private Recording warned() {
        Recording warned =
                lines().filter(line -> line.toString().equals("get cs")).findFirst().orElseThrow();
        server.play(warned);
        return warned;
    }

    @Test
    void warningsCanBeErrors() {
        Recording warned = warned();
        List<String> words = List.of("get", "cs", "--warnings-as-errors");
        Ran ran = KubeLine.run(folder.resolve("config"), words);
        assertThat(ran.out()).isEqualTo(warned.ran().out());
        assertThat(ran.err()).isEqualTo(warned.ran().err() + "error: 1 warning received\n");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void warningsHaveColourOnTerminalsThatWantIt() throws IOException {
        String plain = warned().ran().err();
        assertThat(onTerminal(Map.of("TERM", "xterm")))
                .isEqualTo(plain.replace("Warning:", "\u001b[33;1mWarning:\u001b[0m"));
        assertThat(onTerminal(Map.of("TERM", "dumb"))).isEqualTo(plain);
        assertThat(onTerminal(Map.of("NO_COLOR", ""))).isEqualTo(plain);
    }

    private String onTerminal(Map<String, String> environment) throws IOException {
        Path config = folder.resolve("config");
        Clock clock = Clock.systemUTC();
        List<String> words = List.of("get", "cs");
        return KubeLine.run(config, words, clock, environment, new FakeTerminal()).err();
    }
}
