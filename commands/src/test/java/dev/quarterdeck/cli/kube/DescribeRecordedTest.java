package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

/** Every recorded line of {@code kubectl describe}, run by ours on the recorded answers. */
@Tag("recorded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribeRecordedTest {
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
        return Recording.all().filter(recording -> recording.words().getFirst().equals("describe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrinted(Recording recording) {
        server.play(recording);
        Clock clock = Clock.fixed(recording.now(), ZoneOffset.UTC);
        Map<String, String> zone = Map.of("TZ", recording.environment().getOrDefault("TZ", "UTC"));
        Path config = folder.resolve("config");
        Ran ran = KubeLine.run(config, recording.words(), clock, zone, Terminal.none());
        assertThat(server.unknown()).isEmpty();
        assertThat(ran).isEqualTo(Masked.of(recording.ran()));
    }
}
