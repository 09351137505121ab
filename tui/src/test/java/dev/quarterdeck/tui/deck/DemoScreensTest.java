package dev.quarterdeck.tui.deck;

import dev.quarterdeck.demo.cluster.FakeCluster;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.KubeSource;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.loop.Loop;
import dev.quarterdeck.tui.loop.VirtualDisplay;

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
 * Screens of the demo's cluster at one moment, come by through the real client and the real loop;
 * made anew with -Dgolden.update=true.
 */
@Tag("recorded")
class DemoScreensTest {
    private static final Clock CLOCK = Clock.fixed(FakeEngine.NOW, ZoneOffset.UTC);
    private static final Duration STILL = Duration.ofMillis(400);
    private static final List<Size> SIZES =
            List.of(new Size(80, 24), new Size(120, 35), new Size(200, 60));

    /**
     * One scene on one size of screen.
     *
     * @param keys what is pressed, one name after the other; {@code ~a_text} waits for a text
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
                        new String[] {
                            "custom", ": b a c k u p s ~view______backups Enter", "Backups"
                        },
                        new String[] {"containers", "3 / c r a s h Enter Enter", "Containers of"},
                        new String[] {"yaml", "3 y", "apiVersion"},
                        new String[] {"describe-pod", "3 d", "Containers:"},
                        new String[] {"describe-node", "4 d", "Conditions:"},
                        new String[] {
                            "describe-deployment",
                            ": d e p l o y Space s h o p Enter ~Deployments d",
                            "Pod Template:"
                        },
                        new String[] {"delete-pod", "3 Ctrl-D", "owns it"},
                        new String[] {"delete-node", "4 Ctrl-D n o d e", "to go on"},
                        new String[] {
                            "scale", ": d e p l o y Space s h o p Enter ~Deployments S", "now 1"
                        },
                        new String[] {"drain", "4 j D", "daemon sets"},
                        new String[] {"menu-node", "4 x", "kubectl drain"})
                .flatMap(
                        scene ->
                                SIZES.stream()
                                        .map(
                                                size ->
                                                        new Scene(
                                                                scene[0], size, scene[1],
                                                                scene[2])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void looksAsItIsToLook(Scene scene) throws Exception {
        Goldens.compare(scene.file(), screen(scene));
    }

    private static String screen(Scene scene) throws IOException, InterruptedException {
        VirtualDisplay display = new VirtualDisplay(scene.size().columns(), scene.size().rows());
        try (FakeCluster cluster = FakeCluster.start(CLOCK)) {
            Deck deck = new Deck(world(cluster), scene.size());
            Loop loop = new Loop(display, deck, Themes.named("dark"), CLOCK);
            Thread running = Thread.ofPlatform().daemon().start(loop::run);
            display.await(DemoScreensTest::listed);
            still(display, "Nodes 4");
            for (String name : scene.keys().split(" ", -1)) {
                press(display, name);
            }
            String screen = still(display, scene.until());
            display.press(Key.ctrl('c'));
            running.join();
            return screen;
        }
    }

    private static boolean listed(Canvas canvas) {
        return canvas.text().contains("Pods 52") && canvas.text().contains("Nodes 4");
    }

    /** Presses a key, or after a {@code ~} waits for a text. */
    private static void press(VirtualDisplay display, String name) {
        if (name.startsWith("~")) {
            display.await(name.substring(1).replace('_', ' '));
        } else {
            // Each key is seen before the next: what columns have shown decides on their widths.
            int frames = display.frames();
            display.press(Keymap.key(name));
            display.await(canvas -> display.frames() > frames);
        }
    }

    /** What is shown once nothing changes any more. */
    private static String still(VirtualDisplay display, String until) throws InterruptedException {
        String before = "";
        String now = display.await(until).text();
        while (!now.equals(before) || now.contains("asking")) {
            Thread.sleep(STILL);
            before = now;
            now = display.await(until).text();
        }
        return now;
    }

    private static DeckWorld world(FakeCluster cluster) {
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
