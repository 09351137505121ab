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
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;

/** Every recorded line of the commands that only look, run by ours on the recorded answers. */
@Tag("recorded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookRecordedTest {
    private static final Set<String> WORDS =
            Set.of("api-resources", "api-versions", "auth", "events", "top", "version");

    private Path folder = Path.of("");
    private ReplayServer server = ReplayServer.start();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.writeString(
                folder.resolve("config"),
                """
                apiVersion: v1
                kind: Config
                current-context: recorded
                clusters: [{name: recorded, cluster: {server: "%s"}}]
                users: [{name: recorded, user: {}}]
                contexts: [{name: recorded, context: {cluster: recorded, user: recorded}}]
                """
                        .formatted(server.url()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Recording> lines() {
        return Recording.all()
                .filter(recording -> WORDS.contains(recording.words().getFirst()))
                .filter(recording -> !recording.interrupted());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrinted(Recording recording) {
        server.play(recording);
        Clock clock = Clock.fixed(recording.now(), ZoneOffset.UTC);
        Ran ran = KubeLine.run(folder.resolve("config"), recording.words(), clock);
        assertThat(server.unknown()).isEmpty();
        assertThat(ofServer(recording, ran)).isEqualTo(ofServer(recording, recording.ran()));
    }

    /** Of a version what the server says: the client's part is our own. */
    static Ran ofServer(Recording recording, Ran ran) {
        return recording.words().getFirst().equals("version") ? ofServer(ran) : ran;
    }

    static Ran ofServer(Ran ran) {
        int server = Math.max(ran.out().indexOf("Server "), ran.out().indexOf("serverVersion"));
        return new Ran(ran.status(), server < 0 ? "" : ran.out().substring(server), ran.err());
    }
}
