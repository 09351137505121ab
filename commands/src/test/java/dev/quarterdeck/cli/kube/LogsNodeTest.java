package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.Comparison;
import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lines of {@code kubectl logs}, run by both on a real node's pods. */
@Order(4) // among those that take longest
@WithNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsNodeTest {
    private final TestNode node;

    LogsNodeTest(TestNode node) {
        this.node = node;
    }

    @BeforeAll
    void start() {
        done("apply", "-f", "src/test/resources/pods/logs.yaml");
        done("wait", "-n", "logs", "--for=condition=Ready", "pod/odd", "pod/pair", "pod/wrongnote");
        Ran _ =
                node.kubectl(
                        "debug",
                        "pair",
                        "-n",
                        "logs",
                        "--image=busybox:1.35",
                        "-c",
                        "dbg",
                        "--",
                        "sh",
                        "-c",
                        "echo debugging; sleep 100000");
        done(
                "wait",
                "-n",
                "logs",
                "--timeout=30s",
                "pod/pair",
                "--for=jsonpath={.status.ephemeralContainerStatuses[0].state.running}");
    }

    @AfterAll
    void remove() {
        done("delete", "namespace", "logs", "--wait=false");
    }

    private void done(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    static Stream<Arguments> lines() {
        return LineFile.arguments("logs.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrints(String line, List<String> words) {
        Comparison.exact()
                .of(
                        line,
                        () -> TestCluster.kubectl(node.config(), words),
                        () -> KubeLine.run(node.config(), words));
    }

    @Test
    void followsToTheEnd() {
        startTalkers();
        List<String> words = List.of("logs", "-n", "logs", "-f", "ending");
        Twice twice = atOnce(words, () -> {});
        assertThat(twice.ours()).isEqualTo(twice.theirs());
        assertThat(twice.ours().out()).startsWith("line 1\n").contains("line 6\n");
    }

    @Test
    void followsSeveralUntilTheyAreDeleted() {
        startTalkers();
        done("wait", "-n", "logs", "--for=condition=Ready", "pod/talking");
        List<String> words =
                List.of("logs", "-n", "logs", "-f", "talking", "--all-containers", "--prefix");
        Twice twice =
                atOnce(
                        words,
                        () -> {
                            Await.until("both to follow both", () -> following() >= 4);
                            Await.until("some lines", () -> written("a") > 4 && written("b") > 4);
                            done("delete", "-n", "logs", "pod", "talking");
                        });
        assertThat(twice.ours().status()).isEqualTo(twice.theirs().status());
        assertThat(twice.ours().err()).isEqualTo(twice.theirs().err());
        for (String container : List.of("a", "b")) {
            assertThat(of(container, twice.ours()))
                    .hasSizeGreaterThan(3)
                    .isEqualTo(of(container, twice.theirs()));
        }
    }

    private static List<String> of(String container, Ran ran) {
        return Arrays.stream(ran.out().split("\n", -1))
                .filter(line -> line.startsWith("[pod/talking/" + container + "] "))
                .toList();
    }

    private void startTalkers() {
        Ran _ = node.kubectl("delete", "-n", "logs", "pod", "ending", "talking", "--now");
        done("apply", "-f", "src/test/resources/pods/talkers.yaml");
        done("wait", "-n", "logs", "--for=jsonpath={.status.phase}=Running", "pod/ending");
    }

    private record Twice(Ran ours, Ran theirs) {}

    /** Both at the same time, and meanwhile something else. */
    private Twice atOnce(List<String> words, Runnable meanwhile) {
        Path config = node.config();
        CompletableFuture<Ran> theirs = started(() -> TestCluster.kubectl(config, words));
        CompletableFuture<Ran> ours = started(() -> KubeLine.run(config, words));
        meanwhile.run();
        return new Twice(ours.join(), theirs.join());
    }

    private static CompletableFuture<Ran> started(Supplier<Ran> run) {
        return CompletableFuture.supplyAsync(run, task -> Thread.ofPlatform().start(task));
    }

    /** How many logs the API server is sending. */
    private long following() {
        return TestCluster.longRunning(node.config(), "subresource=\"log\"");
    }

    private long written(String container) {
        return node.kubectl("logs", "-n", "logs", "talking", "-c", container).out().lines().count();
    }
}
