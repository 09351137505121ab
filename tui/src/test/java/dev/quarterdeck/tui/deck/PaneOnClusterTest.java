package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.KubeSource;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.loop.Loop;
import dev.quarterdeck.tui.loop.VirtualDisplay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pane that follows a thousand pods of a real control plane shows at last what kubectl lists. */
@WithCluster
@ResourceLock("plane")
class PaneOnClusterTest {
    private static final int PODS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private Path folder;

    @Test
    void followsAThousandPodsThatComeChangeAndGo() throws IOException, InterruptedException {
        TestCluster cluster = TestCluster.shared();
        VirtualDisplay display = new VirtualDisplay(160, 50);
        Deck deck = new Deck(world(cluster), new Size(160, 50));
        Loop loop = new Loop(display, deck, Themes.named("dark"), Clock.systemUTC());
        Thread running = Thread.ofPlatform().daemon().start(loop::run);
        display.await("3 Pods 0");
        Path manifest = Files.writeString(folder.resolve("pods.yaml"), manifest());
        kubectl(cluster, "create", "-f", manifest.toString());
        awaitCount(display, PODS);
        kubectl(cluster, "label", "pods", "--all", "-n", "default", "changed=yes");
        kubectl(cluster, "delete", "pods", "-l", "third=0", "--now", "--wait=false");
        kubectl(cluster, "create", "-f", manifest.toString().replace("pods", "pod"));
        awaitCount(display, PODS - (PODS + 2) / 3 + 1);
        display.press(Key.ctrl('c'));
        running.join();
        assertThat(shown(deck)).isEqualTo(listed(cluster));
    }

    @AfterAll
    static void remove() {
        kubectl(TestCluster.shared(), "delete", "pods", "--all", "--force", "--wait=false");
    }

    private static void awaitCount(VirtualDisplay display, int count) {
        String shown = "3 Pods " + count + " ";
        Await.until(shown, PATIENCE, () -> display.await("3 Pods ").text().contains(shown));
    }

    private String manifest() throws IOException {
        Files.writeString(folder.resolve("pod.yaml"), pod(PODS));
        return IntStream.range(0, PODS)
                .mapToObj(PaneOnClusterTest::pod)
                .collect(Collectors.joining("---\n"));
    }

    private static String pod(int number) {
        return """
        apiVersion: v1
        kind: Pod
        metadata:
          name: pod-%04d
          namespace: default
          labels: {third: "%d"}
        spec:
          containers: [{name: main, image: "app:1"}]
        """
                .formatted(number, number % 3);
    }

    private static void kubectl(TestCluster cluster, String... words) {
        assertThat(cluster.kubectl("admin", List.of(words)).status()).isZero();
    }

    /** What the pane holds, each row as kubectl prints it, ages aside. */
    private static Map<String, List<String>> shown(Deck deck) {
        Visit visit = deck.cluster().visit(deck.panes().get(2)).orElseThrow();
        Map<String, List<String>> all = new TreeMap<>();
        for (ClusterObject object : visit.pane().rows().all()) {
            List<String> cells =
                    IntStream.range(0, object.row().cells().size())
                            .filter(i -> i != 4)
                            .mapToObj(i -> Cells.text(object.row().cells().get(i)))
                            .toList();
            all.put(object.row().name(), cells);
        }
        return all;
    }

    private static Map<String, List<String>> listed(TestCluster cluster) {
        String out =
                cluster.kubectl("admin", List.of("get", "pods", "-o", "wide", "--no-headers"))
                        .out();
        Map<String, List<String>> all = new TreeMap<>();
        for (String line : out.lines().toList()) {
            List<String> cells = List.of(line.strip().split(" {2,}", -1));
            all.put(
                    cells.getFirst(),
                    IntStream.range(0, cells.size())
                            .filter(i -> i != 4)
                            .mapToObj(cells::get)
                            .toList());
        }
        return all;
    }

    private static DeckWorld world(TestCluster cluster) {
        FakeEngine engine = new FakeEngine();
        Map<String, String> environment = Map.of("KUBECONFIG", cluster.config("admin").toString());
        Path nowhere = Path.of("/dev/null");
        Clock clock = Clock.systemUTC();
        return new DeckWorld(
                engine,
                new KubeSource(
                        null,
                        Surroundings.of(environment, nowhere, nowhere),
                        Overrides.NONE,
                        Timing.USUAL,
                        clock),
                engine,
                engine,
                new NotedLogs(),
                Keymap.standard(),
                clock,
                "",
                false);
    }
}
