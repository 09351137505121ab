package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ten thousand containers, moved through and filtered. */
@Tag("unit")
class ManyRowsTest {
    private static final int ROWS = 10_000;
    private static final int KEYS = 60;

    /** Far above what is measured (a millisecond or two), so that a busy machine passes. */
    private static final double PATIENCE_MILLIS = 150;

    private final Bench bench = many();

    private static Bench many() {
        List<ContainerRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String name = String.format(Locale.ROOT, "c%05d", i);
            rows.add(FakeEngine.row(name, "busybox:1.35", "running", "Up", "", null, "5s"));
        }
        Bench bench = new Bench(120, 40);
        bench.arrive(Arrivals.Source.CONTAINERS, new Change.Page<>(rows));
        return bench;
    }

    private double medianMillis(Runnable step) {
        for (int i = 0; i < KEYS; i++) {
            assertThat(bench.screen()).contains("c0");
        }
        double[] millis = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            long start = System.nanoTime();
            step.run();
            assertThat(bench.canvas().size().columns()).isEqualTo(120);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[KEYS / 2];
    }

    @Test
    void movesWithoutDelay() {
        double millis = medianMillis(() -> bench.type("j"));
        System.out.printf(Locale.ROOT, "a key among 10,000 rows: %.2f ms%n", millis);
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
        assertThat(bench.screen()).contains("c00060");
    }

    @Test
    void filtersWithoutDelay() {
        bench.type("/");
        double millis =
                medianMillis(() -> bench.type("7").press(Key.of(Key.Kind.BACKSPACE)).type("9"));
        System.out.printf(Locale.ROOT, "a key in the filter of 10,000: %.2f ms%n", millis);
        assertThat(millis).isLessThan(3 * PATIENCE_MILLIS);
    }

    @Test
    void takesAChangeWithoutDelay() {
        double millis =
                medianMillis(
                        () ->
                                bench.arrive(
                                        Arrivals.Source.CONTAINERS,
                                        new Change.Upsert<>(
                                                FakeEngine.row(
                                                        "c05000",
                                                        "busybox:1.35",
                                                        "paused",
                                                        "Up (Paused)",
                                                        "",
                                                        null,
                                                        "5s"))));
        System.out.printf(Locale.ROOT, "a change among 10,000: %.2f ms%n", millis);
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
    }
}
