package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Containers of a real node that end while {@code kubectl attach} and ours are joined with them.
 */
@Order(8) // among those that take longest
@WithNode
class AttachLiveTest {
    private final TestNode node;

    @TempDir Path folder;

    AttachLiveTest(TestNode node) {
        this.node = node;
    }

    @AfterEach
    void remove() {
        done(
                List.of(
                        "delete",
                        "pod",
                        "--selector=test=joined",
                        "--grace-period=0",
                        "--force",
                        "--ignore-not-found"));
    }

    /** Who shows what the container says again and again has joined it; then it is let go. */
    @Test
    @Timeout(60)
    void showsTheOutputToTheEnd() throws Exception {
        start(
                "joined",
                List.of(),
                "until [ -e /go ]; do echo waits; sleep 0.1; done; echo out; echo err >&2; exit 3");
        ready("joined");
        List<String> words = List.of("attach", "joined");
        Path shown = folder.resolve("shown");
        var theirs = new CompletableFuture<Ran>();
        var ours = new CompletableFuture<Ran>();
        var out = new ByteArrayOutputStream();
        beside(() -> theirs.complete(kubectl(words, shown)));
        beside(() -> ours.complete(KubeLine.run(node.config(), words, nothing(), out)));
        Await.until("kubectl to join", () -> shown.toFile().length() > 0);
        Await.until("ours to join", () -> out.size() > 0);
        done(List.of("exec", "joined", "--", "touch", "/go"));
        assertThat(afterwards(ours.join())).isEqualTo(afterwards(theirs.join()));
        assertThat(ours.join().out()).contains("out\n");
    }

    private static void beside(Runnable work) {
        Thread _ = Thread.ofPlatform().daemon().start(work);
    }

    /** Runs the real one with its output in a file, where it can be seen before the end. */
    private Ran kubectl(List<String> words, Path out) {
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(TestNode.kubectlLine(words.toArray(String[]::new)))
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("KUBECONFIG", node.config().toString());
        builder.environment().put("HOME", "/nonexistent");
        try {
            int status = builder.start().waitFor();
            return new Ran(
                    status,
                    Files.readString(out, StandardCharsets.ISO_8859_1),
                    Files.readString(err, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    /** Without what was said before it was let go. */
    private static Ran afterwards(Ran ran) {
        return new Ran(ran.status(), ran.out().replace("waits\n", ""), ran.err());
    }

    @Test
    @Timeout(60)
    void endsWithItsInput() throws IOException {
        Path file = Files.writeString(folder.resolve("input"), "one\ntwo\n");
        List<String> waiting = List.of("-i", "--attach=false");
        start("joined-1", waiting, "wc -l; exit 5");
        start("joined-2", waiting, "wc -l; exit 5");
        ready("joined-1", "joined-2");
        Ran theirs = TestCluster.kubectl(node.config(), List.of("attach", "-i", "joined-1"), file);
        try (InputStream in = Files.newInputStream(file)) {
            Ran ours = KubeLine.run(node.config(), List.of("attach", "-i", "joined-2"), in);
            assertThat(ours).isEqualTo(theirs);
        }
        assertThat(theirs.out()).contains("2\n");
    }

    private void start(String name, List<String> flags, String script) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "run",
                                name,
                                "--image=busybox:1.35",
                                "--restart=Never",
                                "--labels=test=joined"));
        words.addAll(flags);
        words.addAll(List.of("--", "sh", "-c", script));
        done(words);
    }

    private void ready(String... names) {
        List<String> words = new ArrayList<>(List.of("wait"));
        Stream.of(names).map("pod/"::concat).forEach(words::add);
        words.addAll(List.of("--for=condition=Ready", "--timeout=30s"));
        done(words);
    }

    private void done(List<String> words) {
        Ran ran = TestCluster.kubectl(node.config(), words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }
}
