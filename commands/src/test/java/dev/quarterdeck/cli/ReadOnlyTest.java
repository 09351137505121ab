package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In read-only mode nothing that may change something runs, by whatever words it is called. */
@Tag("recorded")
class ReadOnlyTest {
    @TempDir private Path home = Path.of("");
    private ServerSocket server = unbound();
    private final Map<String, String> world = new HashMap<>();

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(1);
        String address = "127.0.0.1:" + server.getLocalPort();
        Path config = home.resolve("kubeconfig");
        Files.writeString(
                config,
                """
                clusters: [{name: c, cluster: {server: "http://%s"}}]
                contexts: [{name: c, context: {cluster: c}}]
                current-context: c
                """
                        .formatted(address));
        world.put("HOME", home.toString());
        world.put("DOCKER_HOST", "tcp://" + address);
        world.put("KUBECONFIG", config.toString());
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    static Stream<Arguments> changing() {
        return Stream.concat(of(DockerCatalogue.ALL, "docker"), of(KubeCatalogue.ALL, "kubectl"));
    }

    private static Stream<Arguments> of(Catalogue catalogue, String tool) {
        return catalogue.entries().stream()
                .filter(entry -> !entry.looks())
                .flatMap(entry -> entry.words().stream().map(words -> line(entry, tool, words)));
    }

    private static Arguments line(Entry entry, String tool, String words) {
        List<String> line = new ArrayList<>(List.of(words.split(" ", -1)));
        int least = entry.command().get().spec().arguments().least();
        line.addAll(Collections.nCopies(least, "x"));
        return Arguments.of(tool, line);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changing")
    void whatMayChangeSomethingIsRefusedAndNothingIsSent(String tool, List<String> words)
            throws IOException {
        List<String> led = new ArrayList<>(List.of(tool));
        led.addAll(words);
        List<String> flagged = new ArrayList<>(List.of("--read-only"));
        flagged.addAll(led);

        refused(tool, words, Ours.run(world, flagged.toArray(String[]::new)));
        world.put("QD_READ_ONLY", "1");
        refused(tool, words, Ours.run(world, led.toArray(String[]::new)));
        world.put(Quarterdeck.CALLED_AS, tool);
        refused(tool, words, Ours.run(world, words.toArray(String[]::new)));
    }

    private void refused(String tool, List<String> words, Ours ended) throws IOException {
        assertThat(ended.err())
                .startsWith("qd: '" + tool + " ")
                .contains("was not run, for it may change something and read-only mode is on;")
                .endsWith("/quarterdeck/config.properties\n");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.status()).isEqualTo(words.contains("run") ? 125 : 1);
        assertThat(asked()).isFalse();
    }

    @Test
    void bareWordsAndThoseInTheDemoAreRefusedToo() {
        for (String line : List.of("--read-only rm x", "--read-only --demo rm cache")) {
            assertThat(Ours.run(world, line.split(" ", -1)).err())
                    .startsWith("qd: 'docker rm' was not run");
        }
    }

    @Test
    void whatOnlyLooksIsAsked() throws IOException {
        server.close();
        for (String line : List.of("ps", "logs x", "inspect x", "top x", "get pods", "nodes")) {
            Ours ended = Ours.run(world, ("--read-only " + line).split(" ", -1));
            assertThat(ended.err()).doesNotContain("read-only").isNotEmpty();
        }
    }

    @Test
    void theMarksOfDockersCommandsAreThese() {
        assertThat(
                        DockerCatalogue.ALL.entries().stream()
                                .filter(Entry::looks)
                                .map(entry -> entry.words().getFirst()))
                .containsExactlyInAnyOrder(
                        "history",
                        "version",
                        "inspect",
                        "container inspect",
                        "image inspect",
                        "pid",
                        "ps",
                        "images",
                        "diff",
                        "port",
                        "top",
                        "logs",
                        "wait");
    }

    @ParameterizedTest
    @CsvSource({
        "read-only=true, '', true",
        "read-only: yes, '', true",
        "read-only=false, '', false",
        "'', '', false",
        "'# nothing', true, true",
        "read-only=true, false, false",
        "read-only=false, on, true"
    })
    void theEnvironmentCountsBeforeTheFile(String file, String variable, boolean on)
            throws IOException {
        write(file);
        server.close();
        world.put("QD_READ_ONLY", variable);
        assertThat(Ours.run(world, "rm", "x").err().contains("read-only mode is on")).isEqualTo(on);
        assertThat(Ours.run(world, "--read-only", "rm", "x").err()).contains("read-only mode");
        assertThat(Ours.run(world, "--read-only=true", "rm", "x").err()).contains("read-only mode");
        assertThat(Ours.run(world, "--read-only=false", "rm", "x").err())
                .isNotEmpty()
                .doesNotContain("read-only mode");
    }

    @Test
    void switchesOfOtherToolsKeepTheirThreeStates() {
        assertThat(Line.read(List.of("ps")).docker()).isEmpty();
        assertThat(Line.read(List.of("--tlsverify", "ps")).docker())
                .containsExactly("--tlsverify=true");
        assertThat(Line.read(List.of("--tls=false", "--tlscacert=", "ps")).docker())
                .containsExactly("--tlscacert=", "--tls=false");
        assertThat(Line.read(List.of("--kubeconfig=", "-n", "", "pods")).kube())
                .containsExactly("--kubeconfig=", "--namespace=");
    }

    @ParameterizedTest
    @CsvSource({
        "readonly=true, there is no setting 'readonly'",
        "read-only=sure, 'read-only is true or false, not ''sure'''",
        "read-only=\\uxyz, cannot be read"
    })
    void aSlipInTheFileChangesNothing(String file, String told) throws IOException {
        write(file);
        Ours ended = Ours.run(world, "rm", "x");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains(told, "config.properties");
        assertThat(asked()).isFalse();
    }

    @Test
    void theFileMayLieElsewhere() throws IOException {
        write("read-only=true");
        world.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        world.put("HOME", "/nonexistent");
        assertThat(Ours.run(world, "rm", "x").err()).contains("read-only mode is on");
    }

    private void write(String text) throws IOException {
        Path file = home.resolve(".config/quarterdeck/config.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Whether anybody has connected. */
    private boolean asked() throws IOException {
        if (server.isClosed()) {
            return false;
        }
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
