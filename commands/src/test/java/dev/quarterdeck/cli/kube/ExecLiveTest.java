package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Lines of {@code kubectl exec}, {@code attach} and {@code port-forward} on a real node's pods. */
@WithNode
class ExecLiveTest {
    private static final int MEGABYTE = 1 << 20;

    private final TestNode node;

    @TempDir Path folder;

    ExecLiveTest(TestNode node) {
        this.node = node;
    }

    @AfterAll
    static void remove(TestNode node) {
        Ran _ = node.kubectl("delete", "clusterrolebinding", "looker");
    }

    /** Somebody who may look at pods, and not enter them. */
    @BeforeAll
    static void letLook(TestNode node) {
        Ran made =
                node.kubectl(
                        "create",
                        "clusterrolebinding",
                        "looker",
                        "--clusterrole=view",
                        "--user=looker");
        assertThat(made.err()).doesNotContain("invalid");
        Await.until("the looker's rights", () -> mayLook(node));
    }

    private static boolean mayLook(TestNode node) {
        return node.kubectl("auth", "can-i", "get", "pods", "--as", "looker").status() == 0;
    }

    static Stream<Arguments> lines() {
        return Stream.of("exec.txt", "attach.txt", "port-forward.txt").flatMap(LineFile::arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void saysWhatKubectlSays(String line, List<String> words) {
        boolean reads = words.contains("-i") || words.contains("-it");
        Ran theirs =
                masked(
                        reads
                                ? TestCluster.kubectlWithoutInput(node.config(), words)
                                : TestCluster.kubectl(node.config(), words));
        assertThat(masked(KubeLine.run(node.config(), words))).as(line).isEqualTo(theirs);
    }

    /** Without the number that a runtime gives to each command it starts. */
    private static Ran masked(Ran ran) {
        return new Ran(ran.status(), ran.out(), ran.err().replaceAll("\\b[0-9a-f]{64}\\b", "ID"));
    }

    /** What comes in goes there and back, and its end ends the command. */
    @Test
    void carriesInputToItsEnd() throws IOException {
        byte[] bytes = new byte[MEGABYTE];
        new Random(1).nextBytes(bytes);
        List<String> words = List.of("exec", "-i", "counter", "--", "cat");
        Ran ours = fed(words, bytes);
        assertThat(ours.status()).as(ours.err()).isZero();
        assertThat(ours.out().equals(new String(bytes, StandardCharsets.ISO_8859_1))).isTrue();
    }

    @Test
    void readsInputAsKubectlDoes() throws IOException {
        byte[] bytes = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);
        for (String command : List.of("wc -c", "head -n 1", "read a; echo $a; exit 5", "true")) {
            List<String> words = List.of("exec", "-i", "counter", "--", "sh", "-c", command);
            Path file = Files.write(folder.resolve("input"), bytes);
            Ran theirs = TestCluster.kubectl(node.config(), words, file);
            assertThat(fed(words, bytes)).as(command).isEqualTo(theirs);
        }
    }

    /** The pod is the one that a file names, or one of those that its object chooses. */
    @Test
    void findsThePodByAFile() throws IOException {
        Path pod = written("pod/counter", "pod.yaml");
        Path deployment = written("deployment/shop", "deployment.yaml");
        Path missing = folder.resolve("missing.yaml");
        Path twice = folder.resolve("twice.yaml");
        Files.writeString(twice, Files.readString(pod) + "---\n" + Files.readString(pod));
        for (Path file : List.of(pod, deployment, missing, twice)) {
            for (String rest : List.of("-- sh -c id", "-- false", "", "counter -- id", "id")) {
                List<String> words = new ArrayList<>(List.of("exec", "-f", file.toString()));
                words.addAll(
                        Arrays.stream(rest.split(" ")).filter(word -> !word.isEmpty()).toList());
                Ran theirs = masked(TestCluster.kubectl(node.config(), words));
                assertThat(masked(KubeLine.run(node.config(), words)))
                        .as("%s", words)
                        .isEqualTo(theirs);
            }
        }
    }

    private Path written(String object, String name) throws IOException {
        String text = node.kubectl("get", object, "-o", "yaml").out();
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    private Ran fed(List<String> words, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("fed"), bytes);
        try (InputStream in = Files.newInputStream(file)) {
            return KubeLine.run(node.config(), words, in);
        }
    }
}
