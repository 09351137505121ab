package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.tui.text.Paint;
import dev.quarterdeck.tui.text.Rich;
import dev.quarterdeck.tui.text.Run;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;

@Tag("unit")
class ShaperTest {
    private static final String ESC = "\u001b";

    private Look look = Look.FIRST;

    @Test
    void keepsColoursAndDropsWhatMovesTheCursor() {
        Rich line = shown(ESC + "[1;31mfail" + ESC + "[0m" + ESC + "[2K ok " + ESC + "[38;5;208mx");
        assertThat(line.text()).isEqualTo("fail ok x");
        assertThat(line.runs())
                .containsExactly(
                        new Run(0, 4, style(new Color.Rgb(0xcd, 0, 0), Emphasis.BOLD)),
                        new Run(8, 9, style(new Color.Rgb(255, 135, 0))));
    }

    @Test
    void takesTrueColourInBothSpellings() {
        Paint teal = style(new Color.Rgb(1, 200, 3));
        assertThat(shown(ESC + "[38;2;1;200;3mx").runs()).containsExactly(new Run(0, 1, teal));
        assertThat(shown(ESC + "[38:2::1:200:3mx").runs()).containsExactly(new Run(0, 1, teal));
    }

    @Test
    void neutralisesEverythingElse() {
        assertThat(shown(ESC + "]0;title\u0007x").text()).isEqualTo("␛]0;title␇x");
        assertThat(shown("a\u202eb\u0000").text()).isEqualTo("a\ufffdb␀");
        assertThat(shown("a\tb").text()).isEqualTo("a       b");
    }

    @Test
    void showsTheLastStateOfALineThatOverwritesItself() {
        assertThat(shown("10 %\r20 %\r30 %\r").text()).isEqualTo("30 %");
    }

    @Test
    void showsInvalidBytesAndWideCharacters() {
        byte[] bytes = {'a', (byte) 0xff, 'b'};
        assertThat(shown(bytes).text()).isEqualTo("a\ufffdb");
        assertThat(shown("容器 👩‍🚀").text()).isEqualTo("容器 👩‍🚀");
    }

    @Test
    void readsJsonLines() {
        String json =
                """
                {"level":"warn","ts":"2026-03-01T12:04:05.5Z","msg":"cache cold","ms":41,"at":{"x":1}}\
                """;
        Rich line = shown(json);
        assertThat(line.text()).isEqualTo("12:04:05.500 warn  cache cold  ms=41  at={\"x\":1}");
        assertThat(line.runs()).contains(new Run(13, 17, Paint.of(Role.WARNING)));
        assertThat(shown("{\"level\":30,\"time\":1772366645500,\"msg\":\"pino\"}").text())
                .isEqualTo("12:04:05.500 info  pino");
        look = look.otherRaw();
        assertThat(shown(json).text()).isEqualTo(json);
    }

    @Test
    void leavesWhatOnlyLooksLikeJson() {
        assertThat(shown("{\"msg\":").text()).isEqualTo("{\"msg\":");
        assertThat(shown("{\"a\":1}").text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void cutsAVeryLongLineForTheScreenOnly() {
        String line = "é".repeat(500_000) + "needle";
        Chunk chunk = chunk(line.getBytes(StandardCharsets.UTF_8));
        assertThat(shaper().shown(chunk, 0).text())
                .hasSizeLessThan(9000)
                .endsWith("… 983,622 bytes more");
        assertThat(shaper().searched(chunk, 0)).endsWith("needle");
    }

    @Test
    void putsTheEnginesTimeBeforeTheLine() {
        look = look.otherTimes();
        assertThat(shown("hello").text()).isEqualTo("12:03:58.120 hello");
    }

    @Test
    void lightsTheWordThatTellsTheLevel() {
        assertThat(shown("12:03 ERROR no").runs())
                .containsExactly(new Run(6, 11, Paint.of(Role.ERROR)));
        assertThat(shown("no errors").runs()).isEmpty();
    }

    private Shaper shaper() {
        return new Shaper(look, ZoneOffset.UTC, Origins.NONE);
    }

    private Rich shown(String text) {
        return shown(text.getBytes(StandardCharsets.UTF_8));
    }

    private Rich shown(byte[] bytes) {
        return shaper().shown(chunk(bytes), 0);
    }

    private static Chunk chunk(byte[] bytes) {
        Chunk.Builder builder = new Chunk.Builder();
        builder.add(Kind.OUT, LogRange.nanos(ScriptedLog.START), bytes, 0, bytes.length);
        return builder.build();
    }

    private static Paint style(Color color, Emphasis... emphasis) {
        return Paint.of(new Style(color, null, Set.of(emphasis)));
    }
}
