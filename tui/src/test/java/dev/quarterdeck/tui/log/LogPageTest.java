package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class LogPageTest {
    private final ScriptedLog log = new ScriptedLog();

    @Test
    void showsTheEndAndFollows() {
        log.lines("line", 2000);
        try (Reader reader = new Reader(log)) {
            reader.see("line 2000").see("following").see("tail   500 lines");
            log.out("something new");
            reader.see("something new").seeNot("line 1993");
        }
    }

    @Test
    void scrollingUpPausesAndCountsWhatIsNew() {
        log.lines("line", 100);
        try (Reader reader = new Reader(log)) {
            reader.see("line 100").press(Key.Kind.UP).see("paused");
            String before = body(reader);
            log.lines("more", 3);
            reader.see("+3 new ↓");
            assertThat(body(reader)).isEqualTo(before);
            reader.type("G").see("more 3").see("following");
            reader.type("s").see("paused").type("s").see("following");
        }
    }

    @Test
    void showsTheLastLinesThatAFollowedStreamLeftOut() {
        log.lines("line", 20);
        try (Reader reader = new Reader(log)) {
            reader.see("line 20");
            log.endEarly(3, "last words", "the very last");
            reader.see("exit 3 ────").see("last words").see("the very last").see("23 lines");
            assertThat(body(reader).indexOf("very last")).isLessThan(body(reader).indexOf("exit"));
        }
    }

    @Test
    void pagesBackToTheBeginningWithoutLosingOrDoublingALine() {
        log.lines("line", 3000);
        try (Reader reader = new Reader(log)) {
            reader.see("line 3000").type("g").see("1,500 lines");
            reader.see("line 2501").type("g").see("2,500 lines").type("g").see("3,000 lines");
            reader.type("g").see("──── the log begins here ────").see("line 1 ");
        }
    }

    @Test
    void findsWhatIsSearched() {
        log.lines("line", 300);
        try (Reader reader = new Reader(log)) {
            reader.see("line 300").type("/line 1.5");
            reader.see("/line 1.5 10").press(Key.Kind.ENTER).see("10 of 10").see("line 195");
            reader.type("N").see("9 of 10").see("line 185");
            reader.type("n").see("10 of 10").type("n").see("no match below");
            reader.press(Key.Kind.ESCAPE).seeNot("/line 1.5").see("line 195");
        }
    }

    @Test
    void filtersWithContextAndTurnedRound() {
        log.lines("line", 300);
        try (Reader reader = new Reader(log)) {
            reader.see("line 300").type("fline 2.0$").press(Key.Kind.ENTER);
            reader.see("filter line 2.0$ 10 ").see("line 220").see("line 270").seeNot("line 271");
            reader.type("C").see("±1").see("line 291").seeNot("line 292");
            reader.press(Key.Kind.ESCAPE).see("line 298").seeNot("filter line");
            reader.type("f!line").press(Key.Kind.ENTER).see("no line matches");
            log.out("other");
            reader.see("filter !line ±1 1 ").see("│ other");
        }
    }

    @Test
    void tellsOfTheEndAndGoesOnWhenItStartsAgain() {
        log.lines("line", 5);
        try (Reader reader = new Reader(log)) {
            reader.see("line 5");
            log.end(137);
            reader.see("──── ended 12:03:58, exit 137 ────").see("ended   tail");
            log.start();
            log.out("again");
            reader.see("started").see("again").seeNot("ended   tail");
            assertThat(count(reader, "line 5")).isOne();
        }
    }

    @Test
    void goesOnWithoutDoublesWhenTheLogIsFasterThanItsTail() {
        for (int i = 1; i <= 3000; i++) {
            log.shift(-990_000).out("line " + i);
        }
        try (Reader reader = new Reader(log)) {
            reader.see("line 3000").see("500 lines");
            log.end(1);
            reader.see("exit 1");
            log.start();
            log.out("again");
            reader.see("again").see("503 lines");
        }
    }

    @Test
    void saysThatLinesMayBeMissingWhenTheLogWasRotated() {
        log.lines("line", 300);
        try (Reader reader = new Reader(log)) {
            reader.see("line 300");
            log.goAway();
            reader.see("engine away");
            log.lines("later", 200).rotate(496);
            log.comeBack();
            reader.see("lines may be missing: the log was rotated").see("later 200");
            reader.see("│ later 197").seeNot("later 196");
        }
    }

    @Test
    void goesOnAfterTheEngineWasAway() {
        log.lines("line", 5);
        try (Reader reader = new Reader(log)) {
            reader.see("line 5");
            log.goAway();
            reader.see("engine away").see("──── away since 13:03:58: unexpected EOF ────");
            log.shift(-2_000_000).lines("late", 2).comeBack();
            reader.see("──── back").see("late 2").seeNot("engine away");
            assertThat(count(reader, "line 5")).isOne();
            assertThat(count(reader, "late 1")).isOne();
        }
    }

    @Test
    void tellsStandardErrorColoursAndMatchesApart() {
        Theme theme = Themes.named("dark");
        log.err("bad").out("\u001b[31mred").out("a needle");
        try (Reader reader = new Reader(log)) {
            reader.see("a needle").type("/needle").see("/needle 1");
            Canvas screen = reader.screen();
            assertThat(screen.cell(2, 2).style().foreground())
                    .isEqualTo(theme.style(Role.STDERR).foreground());
            assertThat(screen.cell(2, 3).style().foreground()).isEqualTo(new Color.Rgb(0xcd, 0, 0));
            assertThat(screen.cell(4, 4).style().background())
                    .isEqualTo(theme.style(Role.MATCH).background());
        }
    }

    @Test
    void copiesMarkedLinesOrTheScreen() {
        log.lines("line", 3);
        try (Reader reader = new Reader(log)) {
            reader.see("line 3").type("c").see("3 lines copied").type("mc").see("1 line copied");
            assertThat(reader.display().calls())
                    .containsExactly("copy line 1\nline 2\nline 3\n", "copy line 3\n");
        }
    }

    @Test
    void readsSinceAndFromTheBeginning() {
        log.lines("line", 700);
        try (Reader reader = new Reader(log)) {
            reader.see("line 700").type("3").see("since 5m").type("1").see("head   700 lines");
            reader.see("│ line 1 ").type("0").see("tail   500 lines");
            long asked = LogRange.nanos(ScriptedLog.START) + 55L * 60 * 1_000_000_000;
            assertThat(log.asked().stream().map(LogRange::since)).contains(asked);
        }
    }

    private static String body(Reader reader) {
        return reader.screen().text().lines().skip(2).limit(8).toList().toString();
    }

    private static long count(Reader reader, String text) {
        return reader.screen().text().lines().filter(row -> row.contains(text)).count();
    }
}
