package dev.quarterdeck.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.widget.Line;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

@Tag("unit")
class TextViewTest {
    private static final Size SIZE = new Size(12, 10);
    private static final Theme THEME = Themes.named("dark");

    @Test
    void isSearchedRoundAndRound() {
        TextView found = TextView.of(lines(100)).search(Query.of("line [37]5"), SIZE);
        assertThat(found.match()).isEqualTo(35);
        assertThat(found.port().line()).isEqualTo(32);
        assertThat(found.next(1, SIZE).match()).isEqualTo(75);
        assertThat(found.next(1, SIZE).next(1, SIZE).match()).isEqualTo(35);
        assertThat(found.next(-1, SIZE).match()).isEqualTo(75);
        assertThat(found.search(Query.of("nowhere"), SIZE).matches()).isEmpty();
    }

    @Test
    void scrollsNoFurtherThanItsEnds() {
        TextView view = TextView.of(lines(15));
        assertThat(screen(view.moved(SIZE, 100))).startsWith("line 5\n").endsWith("line 14");
        assertThat(screen(view.end(SIZE).moved(SIZE, -100))).startsWith("line 0\n");
        assertThat(view.moved(SIZE, 2).seen(SIZE)).isEqualTo(12);
    }

    @Test
    void wrapsWideCharactersWhole() {
        TextView view = TextView.of(List.of(Line.of("12345678901世界"), Line.of("end")));
        assertThat(screen(view)).startsWith("12345678901…\nend");
        assertThat(screen(view.otherWrap())).startsWith("12345678901\n世界\nend");
    }

    @Test
    void keepsTheReadersPlaceWhenTheTextChanges() {
        TextView view = TextView.of(lines(60)).moved(SIZE, 30).search(Query.of("line 35"), SIZE);
        List<Line> newer = new ArrayList<>(lines(60));
        newer.addAll(0, List.of(Line.of("new 1"), Line.of("new 2")));
        newer.set(34, Line.of("line 32 changed"));
        newer.remove(50);
        TextView renewed = view.renewed(newer);
        assertThat(screen(renewed)).startsWith("line 30\nline 31\nline 32 cha…\nline 33\n");
        assertThat(renewed.changed()).containsExactlyInAnyOrder(0L, 1L, 34L);
        assertThat(renewed.match()).isEqualTo(37);
        assertThat(renewed.calmed().changed()).isEmpty();
    }

    @Test
    void whatGrowsOlderStaysInPlaceAndDoesNotShine() {
        TextView view = TextView.of(aged(60, 59)).moved(SIZE, 30);
        TextView older = view.renewed(aged(60, 63));
        assertThat(screen(older)).startsWith("line 30 63s\nline 31 63s");
        assertThat(older.changed()).isEmpty();
    }

    @Test
    void whatIsReplacedKeepsItsPlaceInTheBlock() {
        TextView view = TextView.of(lines(60)).moved(SIZE, 30);
        List<Line> others = new ArrayList<>(lines(60));
        for (int i = 20; i < 40; i++) {
            others.set(i, Line.of("other " + i));
        }
        assertThat(screen(view.renewed(others))).startsWith("other 30\nother 31");
    }

    private static List<Line> aged(int count, int seconds) {
        return IntStream.range(0, count)
                .mapToObj(i -> Line.of("line " + i + " " + seconds + "s"))
                .toList();
    }

    @Test
    void whatChangedShines() {
        TextView view = TextView.of(lines(3)).renewed(List.of(Line.of("line 0"), Line.of("other")));
        Canvas canvas = new Canvas(SIZE, THEME.style(Role.TEXT));
        view.draw(canvas, THEME);
        assertThat(canvas.cell(0, 1).style().foreground())
                .isEqualTo(THEME.style(Role.CHANGED).foreground());
        assertThat(canvas.cell(0, 0).style()).isEqualTo(THEME.style(Role.TEXT));
    }

    private static List<Line> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> Line.of("line " + i)).toList();
    }

    private static String screen(TextView view) {
        Canvas canvas = new Canvas(SIZE, THEME.style(Role.TEXT));
        view.draw(canvas, THEME);
        return canvas.text();
    }
}
