package dev.quarterdeck.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Style;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Set;

@Tag("unit")
class CanvasTest {
    private static final Style BASE = new Style(Color.DEFAULT, new Color.Rgb(1, 2, 3), Set.of());
    private static final Style BOLD = new Style(null, null, Set.of(Emphasis.BOLD));

    private final Canvas canvas = new Canvas(new Size(8, 3), BASE);

    @Test
    void cutsTextAtTheRightEdgeAndSaysWhatItUsed() {
        assertThat(canvas.put(1, 0, "abc", BOLD)).isEqualTo(3);
        assertThat(canvas.put(5, 1, "abcdef", BOLD)).isEqualTo(3);
        assertThat(canvas.text()).isEqualTo(" abc\n     abc\n");
    }

    @Test
    void drawsNothingOutside() {
        canvas.put(0, -1, "up", BOLD);
        canvas.put(0, 3, "down", BOLD);
        canvas.put(9, 0, "right", BOLD);
        canvas.put(-2, 0, "left", BOLD);
        assertThat(canvas.text()).isEqualTo("ft\n\n");
    }

    @Test
    void aRegionHasItsOwnCoordinatesAndLetsNothingOut() {
        Canvas part = canvas.region(new Rect(2, 1, 3, 5));
        assertThat(part.size()).isEqualTo(new Size(3, 5));
        part.put(0, 0, "abcdef", BOLD);
        part.put(-1, 1, "xyz", BOLD);
        assertThat(canvas.text()).isEqualTo("\n  abc\n  yz");
        assertThat(part.cell(2, 0).cluster()).isEqualTo("c");
        assertThat(part.cell(3, 0).cluster()).isEqualTo(" ");
    }

    @Test
    void wideClustersTakeTwoCellsAndAreNeverHalved() {
        assertThat(canvas.put(0, 0, "世界", BOLD)).isEqualTo(4);
        assertThat(canvas.cell(1, 0).cluster()).isEmpty();
        canvas.put(1, 0, "x", BOLD);
        assertThat(canvas.text()).startsWith(" x界\n");
        canvas.put(2, 0, "y", BOLD);
        assertThat(canvas.text()).startsWith(" xy\n");
        canvas.put(7, 1, "世", BOLD);
        assertThat(canvas.cell(7, 1).cluster()).isEqualTo(" ");
        canvas.region(new Rect(1, 2, 4, 1)).put(-1, 0, "世界", BOLD);
        assertThat(canvas.text()).endsWith("\n  界");
    }

    @Test
    void combiningMarksStayWithTheirLetter() {
        assertThat(canvas.put(0, 0, "e\u0301a", BOLD)).isEqualTo(2);
        assertThat(canvas.cell(0, 0).cluster()).isEqualTo("e\u0301");
    }

    @Test
    void textFromOutsideCannotSteerTheTerminal() {
        canvas.put(0, 0, "a\u001b[2J", BOLD);
        canvas.put(0, 1, "b\tc\nd\u202ee", BOLD);
        assertThat(canvas.text()).isEqualTo("a␛[2J\nb␉c␊d\ufffde\n");
    }

    @Test
    void stylesLieOverWhatIsThere() {
        canvas.put(0, 0, "a", BOLD);
        canvas.restyle(
                new Rect(0, 0, 2, 1), new Style(null, Color.DEFAULT, Set.of(Emphasis.REVERSE)));
        assertThat(canvas.cell(0, 0).style())
                .isEqualTo(
                        new Style(
                                Color.DEFAULT,
                                Color.DEFAULT,
                                Set.of(Emphasis.BOLD, Emphasis.REVERSE)));
        assertThat(canvas.cell(2, 0).style()).isEqualTo(BASE);
    }

    @Test
    void fillsARectangle() {
        canvas.fill(new Rect(6, 1, 5, 5), "─", BOLD);
        assertThat(canvas.text()).isEqualTo("\n      ──\n      ──");
    }

    @Test
    void theCursorIsInCoordinatesOfTheScreen() {
        Canvas part = canvas.region(new Rect(2, 1, 3, 1));
        part.cursor(new Point(1, 0));
        assertThat(canvas.cursor()).isEqualTo(new Point(3, 1));
        part.cursor(new Point(3, 0));
        assertThat(canvas.cursor()).isNull();
    }

    @Test
    void picturesShowStyles() {
        canvas.put(0, 0, "ab", BOLD);
        assertThat(canvas.styled())
                .isEqualTo(
                        """
                        ab



                        aa......
                        ........
                        ........

                        . default on #010203
                        a default on #010203 bold\
                        """);
    }
}
