package dev.quarterdeck.tui.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Cell;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.display.Emulator.Spot;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Whatever is drawn, the bytes show it: random canvases against a terminal of our own. */
@Tag("unit")
class PainterTest {
    private static final int FRAMES = 300;

    private static final String[] WORDS = {
        "a",
        "running",
        "● web",
        "│",
        "─────",
        " ",
        "     ",
        "            ",
        "世界",
        "日本語です",
        "e\u0301te\u0301",
        "👍",
        "👩‍👩‍👧",
        "🇨🇭",
        "☁️",
        "⣀⣤⣶",
        "한국",
        "\ue0b0",
        "\ufffd",
        "ก็",
        "x̲y",
        "ｗｉｄｅ",
    };

    private static final Style[] STYLES = {
        new Style(new Color.Rgb(210, 220, 230), null, Set.of()),
        new Style(new Color.Rgb(110, 190, 250), null, EnumSet.of(Emphasis.BOLD)),
        new Style(new Color.Rgb(250, 90, 90), new Color.Rgb(40, 60, 90), Set.of()),
        new Style(null, new Color.Rgb(40, 60, 90), Set.of()),
        new Style(null, null, EnumSet.of(Emphasis.DIM, Emphasis.ITALIC)),
        new Style(null, Color.DEFAULT, EnumSet.of(Emphasis.UNDERLINE)),
        new Style(Color.DEFAULT, null, EnumSet.of(Emphasis.REVERSE, Emphasis.BOLD)),
    };

    private static final Style BASE =
            new Style(new Color.Rgb(200, 200, 200), new Color.Rgb(18, 22, 31), Set.of());

    @ParameterizedTest
    @CsvSource({
        "xterm-256color,truecolor,C.UTF-8",
        "xterm-256color,'',C.UTF-8",
        "xterm,'',C.UTF-8",
        "screen,'',C.UTF-8",
        "linux,'',C",
        "dumb,'',C.UTF-8",
    })
    void theTerminalShowsTheCanvas(String term, String colours, String locale) {
        Capabilities capabilities =
                Capabilities.of(Map.of("TERM", term, "COLORTERM", colours, "LANG", locale));
        Painter painter = new Painter(capabilities);
        Random random = new Random(7);
        Emulator emulator = new Emulator(40, 12);
        emulator.accept("\u001b[?25l".getBytes(StandardCharsets.US_ASCII));
        Canvas canvas = new Canvas(new Size(40, 12), BASE);
        for (int frame = 0; frame < FRAMES; frame++) {
            if (random.nextInt(40) == 0) {
                canvas = resized(emulator, random);
            }
            scribble(canvas, random);
            emulator.accept(painter.frame(canvas));
            assertShows(emulator, canvas, capabilities, "frame " + frame);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFrameThatChangesNothingSendsNothing(int seed) {
        Painter painter = new Painter(Capabilities.of(Map.of("TERM", "xterm", "LANG", "C.UTF-8")));
        Canvas canvas = new Canvas(new Size(80, 24), BASE);
        scribble(canvas, new Random(seed));
        canvas.cursor(null);
        assertThat(painter.frame(canvas)).isNotEmpty();
        assertThat(painter.frame(canvas)).isEmpty();
    }

    /**
     * Half the terminals count emoji otherwise: that must stay between a sign and its neighbour.
     */
    @Test
    void aTerminalThatCountsOtherwiseKeepsTheRestInPlace() {
        Painter painter = new Painter(Capabilities.of(Map.of("TERM", "xterm", "LANG", "C.UTF-8")));
        Emulator emulator = new Emulator(40, 2, text -> {}, text -> {}, text -> 1);
        Canvas canvas = new Canvas(new Size(40, 2), BASE);
        canvas.put(0, 0, "a 👍 one ☁️ two 👩‍👩‍👧 three", Style.NONE);
        emulator.accept(painter.frame(canvas));
        String seen = emulator.lines().getFirst();
        assertThat(seen.indexOf("one")).isGreaterThan(0);
        for (int x = 0; x < 40; x++) {
            String cluster = canvas.cell(x, 0).cluster();
            if (cluster.matches("[a-z]")) {
                assertThat(emulator.spot(x, 0).cluster()).as("column " + x).isEqualTo(cluster);
            }
        }
    }

    private static Canvas resized(Emulator emulator, Random random) {
        Size size = new Size(1 + random.nextInt(60), 1 + random.nextInt(16));
        emulator.resize(size.columns(), size.rows());
        return new Canvas(size, BASE);
    }

    private static void scribble(Canvas canvas, Random random) {
        Size size = canvas.size();
        for (int i = random.nextInt(30); i >= 0; i--) {
            int x = random.nextInt(size.columns() + 4) - 2;
            int y = random.nextInt(size.rows());
            Style style = STYLES[random.nextInt(STYLES.length)];
            switch (random.nextInt(8)) {
                case 0 -> canvas.restyle(new Rect(x, y, random.nextInt(30), 1), style);
                case 1 -> canvas.fill(new Rect(x, y, random.nextInt(40), 2), " ", style);
                default -> canvas.put(x, y, WORDS[random.nextInt(WORDS.length)], style);
            }
        }
        Point place = new Point(random.nextInt(size.columns()), random.nextInt(size.rows()));
        canvas.cursor(random.nextBoolean() ? place : null);
    }

    private static void assertShows(
            Emulator emulator, Canvas canvas, Capabilities capabilities, String when) {
        Looks looks = new Looks(canvas.base(), capabilities.depth());
        for (int y = 0; y < canvas.size().rows(); y++) {
            for (int x = 0; x < canvas.size().columns(); x++) {
                Cell cell = canvas.cell(x, y);
                Spot spot = emulator.spot(x, y);
                if (!shows(spot, cell, capabilities) || !looks(spot, cell, looks)) {
                    fail("%s at %d,%d: %s shows %s", when, x, y, cell, spot);
                }
            }
        }
        Point cursor = canvas.cursor();
        assertThat(emulator.mode(25)).as(when).isEqualTo(cursor != null);
        if (cursor != null) {
            Point seen = new Point(emulator.cursorX(), emulator.cursorY());
            assertThat(seen).as(when).isEqualTo(cursor);
        }
    }

    private static boolean shows(Spot spot, Cell cell, Capabilities capabilities) {
        return capabilities.unicode()
                ? spot.cluster().equals(cell.cluster())
                : spot.cluster().matches("[ -~]");
    }

    private static boolean looks(Spot spot, Cell cell, Looks looks) {
        Look look = looks.of(cell.style());
        Emulator.Look seen = spot.look();
        if (!seen.background().equals(look.background)) {
            return false;
        }
        if (cell.cluster().equals(" ") && !look.marksBlanks) {
            return !seen.emphasis().contains(4) && !seen.emphasis().contains(7);
        }
        return seen.foreground().equals(look.foreground) && seen.emphasis().equals(codes(look));
    }

    private static Set<Integer> codes(Look look) {
        Set<Integer> codes = new TreeSet<>();
        for (Emphasis emphasis : look.style.emphasis()) {
            codes.add(
                    switch (emphasis) {
                        case BOLD -> 1;
                        case DIM -> 2;
                        case ITALIC -> 3;
                        case UNDERLINE -> 4;
                        case REVERSE -> 7;
                    });
        }
        return codes;
    }
}
