package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every recorded line of {@code kubectl logs}, run by ours on the recorded answers. */
@Tag("recorded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsRecordedTest {
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
                .filter(recording -> recording.words().getFirst().equals("logs"))
                .filter(recording -> !recording.interrupted());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrinted(Recording recording) {
        server.play(recording);
        Ran ran = KubeLine.run(folder.resolve("config"), recording.words());
        assertThat(server.unknown()).isEmpty();
        Ran printed = recording.ran();
        assertThat(ran.err()).isEqualTo(printed.err());
        assertThat(ran.status()).isEqualTo(printed.status());
        if (several(recording)) {
            // kubectl takes several logs in the random order of a Go map.
            assertThat(lines(ran)).containsExactlyInAnyOrderElementsOf(lines(printed));
        } else {
            assertThat(ran.out()).isEqualTo(printed.out());
        }
    }

    private static boolean several(Recording recording) {
        return recording.requests().stream()
                        .filter(request -> String.valueOf(request.get("path")).contains("/log?"))
                        .count()
                > 1;
    }

    private static List<String> lines(Ran ran) {
        return Arrays.asList(ran.out().split("\n", -1));
    }
}
