package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.cluster.FakeCluster;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.testing.Only;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.ClusterConfig;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.cluster.KubeSource;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.loop.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Screens of the demo's cluster at one moment, come by through the real client and the real loop in
 * a time that is stepped; made anew with -Dgolden.update=true.
 */
@Tag("recorded")
class DemoScreensTest {
    private static final Clock CLOCK = Clock.fixed(FakeEngine.NOW, ZoneOffset.UTC);

    /** Until then everything that waits for the hand to rest has happened. */
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private static final List<Size> SIZES =
            List.of(new Size(80, 24), new Size(120, 35), new Size(200, 60));

    private static FakeCluster cluster;

    /**
     * One scene on one size of screen.
     *
     * @param keys what is pressed, one name after the other
     * @param until what is on the screen then
     */
    record Scene(String name, Size size, String keys, String until) {
        String file() {
            return "demo-" + name + "-" + size.columns() + "x" + size.rows() + ".txt";
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static Stream<Scene> scenes() {
        return Stream.of(
                        new String[] {"deck", "3 G", "Nodes 4"},
                        new String[] {"faults", "3 !", "faults only"},
                        new String[] {"wide", "3 z w", "3 Pods"},
                        new String[] {"nodes", "4", "Nodes 4"},
                        new String[] {"node-pods", "4 j Enter", "Pods of node2"},
                        new String[] {
                            "deployments", ": d e p l o y Space s h o p Enter", "Deployments"
                        },
                        new String[] {"events", ": e v Enter", "Events"},
                        new String[] {"custom", ": b a c k u p s Enter", "Backups"},
                        new String[] {"containers", "3 / c r a s h Enter Enter", "Containers of"},
                        new String[] {"yaml", "3 y", "apiVersion"},
                        new String[] {"describe-pod", "3 d", "Containers:"},
                        new String[] {"describe-node", "4 d", "Conditions:"},
                        new String[] {
                            "describe-deployment",
                            ": d e p l o y Space s h o p Enter d",
                            "Pod Template:"
                        },
                        new String[] {"delete-pod", "3 Ctrl-D", "owns it"},
                        new String[] {"delete-node", "4 Ctrl-D n o d e", "to go on"},
                        new String[] {"scale", ": d e p l o y Space s h o p Enter S", "now 1"},
                        new String[] {"drain", "4 j D", "daemon sets"},
                        new String[] {"menu-node", "4 x", "kubectl drain"})
                .flatMap(
                        scene ->
                                SIZES.stream()
                                        .map(size -> new Scene(scene[0], size, scene[1], scene[2])))
                .filter(Only::keeps);
    }

    @BeforeAll
    static void start() throws IOException {
        cluster = FakeCluster.start(CLOCK);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void looksAsItIsToLook(Scene scene) throws IOException {
        String screen = screen(scene);
        assertThat(screen).contains(scene.until());
        Goldens.compare(scene.file(), screen);
    }

    private static String screen(Scene scene) {
        Deck deck = new Deck(world(), scene.size());
        try (Stage stage = new Stage(deck, scene.size(), CLOCK, DemoScreensTest::caughtUp)) {
            assertThat(stage.pass(A_WHILE).text()).contains("Pods 52", "Nodes 4");
            for (String name : scene.keys().split(" ", -1)) {
                stage.press(Keymap.key(name));
            }
            return stage.pass(A_WHILE).text();
        }
    }

    /** A list is all there once the version of its server is told, too. */
    private static boolean caughtUp(Object said) {
        return switch (said) {
            case Change.Live<?>(About about) -> about.product().startsWith("k8s v");
            case ClusterConfig _, ClusterUsage _ -> true;
            default -> false;
        };
    }

    private static DeckWorld world() {
        FakeEngine engine = new FakeEngine();
        Map<String, String> environment = Map.of("KUBECONFIG", cluster.config().toString());
        Path nowhere = Path.of("/dev/null");
        Surroundings surroundings = Surroundings.of(environment, nowhere, nowhere);
        return new DeckWorld(
                engine,
                new KubeSource(null, surroundings, Overrides.NONE, Timing.USUAL, CLOCK),
                engine,
                engine,
                new NotedLogs(),
                Keymap.standard(),
                CLOCK,
                "",
                true);
    }
}
