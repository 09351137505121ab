package dev.quarterdeck.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The pure drawing parts. */
@Tag("unit")
class WidgetsTest {
    private static final Theme THEME = Themes.named("dark");

    private static Canvas canvas(int columns, int rows) {
        return new Canvas(new Size(columns, rows), THEME.style(Role.TEXT));
    }

    private static String joined(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    @Test
    void bordersJoinWhereTheyMeet() {
        Canvas canvas = canvas(9, 5);
        new Frame(canvas.size())
                .box(new Rect(0, 0, 5, 3), true)
                .box(new Rect(0, 2, 5, 3), false)
                .box(new Rect(4, 0, 5, 5), false)
                .draw(canvas, THEME);
        assertThat(canvas.text())
                .isEqualTo("╭───┬───╮\n│   │   │\n├───┤   │\n│   │   │\n╰───┴───╯");
        assertThat(canvas.cell(0, 0).style().foreground())
                .isEqualTo(THEME.style(Role.BORDER_FOCUSED).foreground());
    }

    @Test
    void aLineIsCutWithAnEllipsisAndNeverInsideAWideCharacter() {
        Canvas canvas = canvas(6, 2);
        Line.of("abcdefgh").draw(canvas, 0, 0, 6, THEME);
        Line.of("日本語版").draw(canvas, 0, 1, 6, THEME);
        assertThat(canvas.text()).isEqualTo("abcde…\n日本 …");
    }

    @Test
    void plainTextTakesTheBackgroundBelow() {
        Canvas canvas = canvas(3, 1);
        canvas.restyle(new Rect(0, 0, 3, 1), THEME.style(Role.SELECTED));
        Line.of("a").draw(canvas, 0, 0, 3, THEME);
        assertThat(canvas.cell(0, 0).style().background())
                .isEqualTo(THEME.style(Role.SELECTED).background());
    }

    @Test
    void theLightestColumnGoesFirstAndWidthsDoNotShrink() {
        List<ColumnShape> shapes =
                List.of(
                        new ColumnShape("A", Align.LEFT, 4, 20, 9),
                        new ColumnShape("B", Align.LEFT, 4, 20, 1),
                        new ColumnShape("C", Align.RIGHT, 4, 20, 5));
        ColumnWidths widths = new ColumnWidths();
        assertThat(widths.fit(shapes, new int[] {6, 6, 6}, 30)).containsExactly(6, 6, 6);
        assertThat(widths.fit(shapes, new int[] {2, 2, 2}, 30)).containsExactly(6, 6, 6);
        assertThat(widths.fit(shapes, new int[] {2, 2, 2}, 10)).containsExactly(5, 0, 4);
    }

    @Test
    void graphsAreBlanksWhereNothingIsKnown() {
        assertThat(Graph.blocks(new double[] {-1, 0, 0.5, 1}).text()).isEqualTo(" ▁▅█");
        assertThat(joined(Graph.braille(new double[] {-1, -1, 0, 1}, 2, 1))).isEqualTo("⠀⣸");
        assertThat(Graph.gauge(0.5, 4).text()).isEqualTo("██░░");
    }

    @Test
    void aTypedLineIsEdited() {
        LineEdit edit = LineEdit.EMPTY;
        for (Key key :
                List.of(
                        Key.of('a'),
                        Key.of('c'),
                        Key.of(Key.Kind.LEFT),
                        Key.of('b'),
                        Key.of(Key.Kind.END),
                        Key.of(' '),
                        Key.of('x'),
                        Key.ctrl('w'))) {
            edit = edit.press(key);
        }
        assertThat(edit).isEqualTo(new LineEdit("abc ", 4));
        assertThat(edit.insert("two\nlines").text()).isEqualTo("abc two lines");
    }

    @Test
    void yamlAndJsonOfATree() throws JsonException {
        Object tree =
                Json.parse(
                        "{\"a\":1,\"b\":[\"x\",{\"c\":null,\"d\":true},[]],\"e\":{},\"f\":\"no\","
                                + "\"g\":[[1,2]]}");
        assertThat(joined(SyntaxText.yaml(tree)))
                .isEqualTo(
                        """
                        a: 1
                        b:
                        - x
                        - c: null
                          d: true
                        - []
                        e: {}
                        f: "no"
                        g:
                        -
                          - 1
                          - 2\
                        """);
        assertThat(Json.parse(joined(SyntaxText.json(tree)))).isEqualTo(tree);
    }
}
