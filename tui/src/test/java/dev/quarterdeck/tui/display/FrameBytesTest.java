package dev.quarterdeck.tui.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** What typical changes cost on the way to a terminal of true colours, in bytes. */
@Tag("unit")
class FrameBytesTest {
    private static final Theme THEME = Themes.named("dark");

    private final Painter painter =
            new Painter(
                    Capabilities.of(
                            Map.of(
                                    "TERM", "xterm-256color",
                                    "COLORTERM", "truecolor",
                                    "LANG", "C.UTF-8")));

    private final byte[] first = painter.frame(list(3, "48 MiB"));

    @Test
    void aMovedSelectionOfTwoRowsOfSeventyColumns() {
        assertThat(painter.frame(list(4, "48 MiB"))).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void aChangedFigure() {
        assertThat(painter.frame(list(3, "51 MiB"))).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void nothing() {
        assertThat(painter.frame(list(3, "48 MiB"))).isEmpty();
    }

    @Test
    void theFirstFrame() {
        assertThat(first).hasSizeLessThanOrEqualTo(4000);
    }

    private static Canvas list(int selected, String memory) {
        Canvas canvas = new Canvas(new Size(120, 35), THEME.style(Role.TEXT));
        canvas.fill(new Rect(0, 0, 1, 35), "│", THEME.style(Role.BORDER_FOCUSED));
        canvas.fill(new Rect(71, 0, 1, 35), "│", THEME.style(Role.BORDER));
        canvas.fill(new Rect(0, 0, 72, 1), "─", THEME.style(Role.BORDER_FOCUSED));
        for (int row = 1; row < 12; row++) {
            canvas.put(2, row, "●", THEME.style(Role.OK));
            canvas.put(4, row, "web-" + row, THEME.style(Role.STRONG));
            canvas.put(17, row, "busybox:1.35", THEME.style(Role.MUTED));
            canvas.put(33, row, "0.0", THEME.style(Role.TEXT));
            canvas.put(39, row, row == 7 ? memory : "48 MiB", THEME.style(Role.TEXT));
            canvas.put(48, row, "4000→80", THEME.style(Role.TEXT));
            canvas.put(63, row, "3h12m", THEME.style(Role.MUTED));
        }
        canvas.restyle(new Rect(1, selected, 70, 1), THEME.style(Role.SELECTED));
        return canvas;
    }
}
