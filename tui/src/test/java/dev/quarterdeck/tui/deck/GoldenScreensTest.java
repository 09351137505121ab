package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Figures;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Screens as they are to look; made anew with -Dgolden.update=true. */
@Tag("recorded")
class GoldenScreensTest {
    private static final List<Size> SIZES =
            List.of(new Size(40, 10), new Size(80, 24), new Size(120, 35), new Size(200, 60));

    /** One scene on one size of screen. */
    record Scene(String name, Size size, Consumer<Bench> script) {
        String file() {
            return name + "-" + size.columns() + "x" + size.rows() + ".txt";
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static Stream<Scene> scenes() {
        Map<String, Consumer<Bench>> scripts = new LinkedHashMap<>();
        scripts.put("deck", bench -> {});
        scripts.put("wide", keys("w"));
        scripts.put("failing", keys("j j j j j j"));
        scripts.put("filter", keys("/ b u s y"));
        scripts.put("filtered", keys("/ n a m e : ^ d Enter"));
        scripts.put("faults", keys("!"));
        scripts.put("marked", keys("Space Space j Space"));
        scripts.put("menu", keys("j j j j j x"));
        scripts.put("palette", keys(": w e"));
        scripts.put("help", keys("?"));
        scripts.put("dialog", keys("j j j j j Ctrl-D"));
        scripts.put("describe", keys("d"));
        scripts.put("describe-json", keys("d y / P I D"));
        scripts.put("processes", keys("p"));
        scripts.put("layers", keys("i"));
        scripts.put("usage", GoldenScreensTest::usage);
        scripts.put("peek", keys("j j v"));
        scripts.put("rename", keys("x Up Up Up Enter"));
        scripts.put("run", keys("2 j N Down 8 0 : 8 0"));
        scripts.put("images", keys("2 j"));
        scripts.put("detail", keys("Enter Right Right"));
        scripts.put("zoomed", keys("z"));
        scripts.put("empty", GoldenScreensTest::empty);
        scripts.put("away", GoldenScreensTest::away);
        return scripts.entrySet().stream()
                .flatMap(
                        script ->
                                SIZES.stream()
                                        .map(
                                                size ->
                                                        new Scene(
                                                                script.getKey(),
                                                                size,
                                                                script.getValue())));
    }

    private static Consumer<Bench> keys(String names) {
        return bench -> {
            for (String name : names.split(" ", -1)) {
                bench.press(Keymap.key(name));
            }
        };
    }

    /** Four minutes of figures that rise and fall. */
    private static void usage(Bench bench) {
        String id = FakeEngine.id("db");
        for (int second = 0; second < 240; second++) {
            double wave = 1 + Math.sin(second / 9.0);
            bench.arrive(
                    new Streams.Of(id),
                    new Figures(
                            wave * 20,
                            50,
                            Math.round((8 + 12 * wave) * (1 << 20)),
                            64L << 20,
                            second * 40_000L,
                            Math.round(second * 1_500 * wave),
                            second / 60 * 900_000L,
                            0,
                            7));
            bench.tick();
        }
        keys("t").accept(bench);
    }

    private static void empty(Bench bench) {
        bench.arrive(Arrivals.Source.CONTAINERS, new Change.Page<>(List.of()));
        bench.arrive(Arrivals.Source.IMAGES, new Change.Page<>(List.of()));
    }

    private static void away(Bench bench) {
        bench.arrive(Arrivals.Source.CONTAINERS, new Change.Stale<>(FakeEngine.away()));
        bench.arrive(Arrivals.Source.IMAGES, new Change.Stale<>(FakeEngine.away()));
        for (int i = 0; i < 8; i++) {
            bench.tick();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void looksAsItIsToLook(Scene scene) throws IOException {
        Bench bench = new Bench(scene.size().columns(), scene.size().rows());
        scene.script().accept(bench);
        Goldens.compare(scene.file(), bench.screen());
    }
}
