package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.live.Change;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ten thousand pods, moved through, sorted, filtered and changed. */
@Tag("unit")
class ManyPodsTest {
    private static final int ROWS = 10_000;
    private static final int KEYS = 60;

    /** Far above what is measured, so that a busy machine passes. */
    private static final double PATIENCE_MILLIS = 300;

    private final Bench bench = many();

    private static Bench many() {
        List<ObjectRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(pod(i, "0"));
        }
        Bench bench = new Bench(120, 40, new FakeEngine(), new FakeCluster());
        bench.type("3");
        arrive(bench, new Change.Page<>(rows.subList(0, 100)));
        for (int i = 100; i < ROWS; i += 500) {
            arrive(bench, new Change.More<>(rows.subList(i, Math.min(ROWS, i + 500))));
        }
        return bench;
    }

    private static ObjectRow pod(int number, String restarts) {
        String name = String.format(Locale.ROOT, "pod-%05d", number);
        return FakeCluster.pod("ns-" + number % 20, name, "1/1", "Running", restarts, "3h12m");
    }

    private static void arrive(Bench bench, Change<ObjectRow> change) {
        Visit visit = bench.deck().cluster().visit(bench.deck().panes().get(2)).orElseThrow();
        bench.arrive(new ClusterSide.Listing(visit), change);
    }

    private double medianMillis(String what, Runnable step) {
        for (int i = 0; i < KEYS; i++) {
            step.run();
            assertThat(bench.canvas().size().columns()).isEqualTo(120);
        }
        double[] millis = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            long start = System.nanoTime();
            step.run();
            assertThat(bench.canvas().size().columns()).isEqualTo(120);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        double median = millis[KEYS / 2];
        System.out.printf(
                Locale.ROOT,
                "%s among 10,000 pods: %.2f ms, at most %.2f%n",
                what,
                median,
                millis[KEYS - 1]);
        return median;
    }

    @Test
    void movesWithoutDelay() {
        assertThat(medianMillis("a key", () -> bench.type("j"))).isLessThan(PATIENCE_MILLIS);
        assertThat(bench.screen()).contains("3 Pods 10000");
    }

    @Test
    void filtersWithoutDelay() {
        bench.type("/");
        double millis =
                medianMillis(
                        "a key in the filter",
                        () -> bench.type("7").press(Key.of(Key.Kind.BACKSPACE)));
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void sortsWithoutDelay() {
        assertThat(medianMillis("another sorting", () -> bench.type(">")))
                .isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void opensThePaletteWithoutDelay() {
        double millis =
                medianMillis(
                        "the palette", () -> bench.type(":pod").press(Key.of(Key.Kind.ESCAPE)));
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void takesAChangeWithoutDelay() {
        int[] count = {0};
        double millis =
                medianMillis(
                        "a change",
                        () ->
                                arrive(
                                        bench,
                                        new Change.Upsert<>(
                                                pod(5_000 + count[0]++ % 100, "" + count[0]))));
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
    }
}
