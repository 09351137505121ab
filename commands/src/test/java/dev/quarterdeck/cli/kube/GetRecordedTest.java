package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every recorded line of {@code kubectl get}, run by ours on the recorded answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetRecordedTest {
    @TempDir private Path folder;
    private ReplayServer server;

    @BeforeAll
    void start() throws IOException {
        server = new ReplayServer();
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
                .filter(recording -> recording.words().getFirst().equals("get"))
                .filter(recording -> !recording.interrupted());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrinted(Recording recording) {
        server.play(recording);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of("kube"));
        words.addAll(recording.words());
        int status =
                Quarterdeck.run(
                        new Invocation(
                                words,
                                Map.of(
                                        "KUBECONFIG",
                                        folder.resolve("config").toString(),
                                        "HOME",
                                        folder.toString()),
                                folder,
                                InputStream.nullInputStream(),
                                out,
                                err,
                                Terminal.none(),
                                Clock.fixed(recording.now(), ZoneOffset.UTC)));
        assertThat(server.unknown()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(recording.stdout());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(recording.stderr());
        assertThat(status).isEqualTo(recording.exit());
    }
}
