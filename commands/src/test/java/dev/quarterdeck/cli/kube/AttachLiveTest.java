package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Containers of a real node that end while {@code kubectl attach} and ours are joined with them.
 */
@WithNode
class AttachLiveTest {
    private final TestNode node;

    @TempDir Path folder;

    AttachLiveTest(TestNode node) {
        this.node = node;
    }

    @AfterEach
    void remove() {
        Ran _ = node.kubectl("delete", "pod", "joined", "--now", "--ignore-not-found");
    }

    @Test
    @Timeout(60)
    void showsTheOutputToTheEnd() {
        start(List.of(), "sleep 6; echo out; echo err >&2; exit 3");
        List<String> words = List.of("attach", "joined");
        var theirs = new CompletableFuture<Ran>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> theirs.complete(TestCluster.kubectl(node.config(), words)));
        Ran ours = KubeLine.run(node.config(), words);
        assertThat(ours).isEqualTo(theirs.join());
        assertThat(ours.out()).contains("out\n");
    }

    @Test
    @Timeout(60)
    void endsWithItsInput() throws IOException {
        Path file = Files.writeString(folder.resolve("input"), "one\ntwo\n");
        List<String> words = List.of("attach", "-i", "joined");
        start(List.of("-i", "--attach=false"), "wc -l; exit 5");
        Ran theirs = TestCluster.kubectl(node.config(), words, file);
        remove();
        start(List.of("-i", "--attach=false"), "wc -l; exit 5");
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(KubeLine.run(node.config(), words, in)).isEqualTo(theirs);
        }
        assertThat(theirs.out()).contains("2\n");
    }

    private void start(List<String> flags, String script) {
        List<String> words =
                new ArrayList<>(
                        List.of("run", "joined", "--image=busybox:1.35", "--restart=Never"));
        words.addAll(flags);
        words.addAll(List.of("--", "sh", "-c", script));
        done(words);
        done(List.of("wait", "pod/joined", "--for=condition=Ready", "--timeout=30s"));
    }

    private void done(List<String> words) {
        Ran ran = TestCluster.kubectl(node.config(), words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }
}
