package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

@Tag("unit")
class LogMemoryTest {
    private static final long CAP = 256 * 1024;

    private final ScriptedLog log = new ScriptedLog();

    @TempDir private Path folder;

    @Test
    void dropsTheOldestWhileFollowingAndReadsThemAgain() {
        try (Reader reader = reader()) {
            log.out("first");
            reader.see("first");
            log.lines("a rather long line of text", 20_000);
            reader.see("text 20000").seeNot("20,001 lines");
            for (int i = 0; i < 200 && !reader.screen().text().contains("log begins"); i++) {
                String before = reader.screen().text();
                reader.type("g").see(canvas -> !canvas.text().equals(before));
            }
            reader.see("──── the log begins here ────").see("│ first ").see("text 1 ");
        }
    }

    @Test
    void saysWhatIsNotThere() {
        LogSession session =
                new LogSession(
                        log, LogRange.tail(5), Clock.systemUTC(), 100_000, new Spill(folder, 0));
        for (int i = 0; i < 20; i++) {
            session.take(batch(), Long.MAX_VALUE);
        }
        LogLines lines =
                new LogLines(
                        session,
                        new Shaper(Look.FIRST, ZoneOffset.UTC, Origins.NONE),
                        new Finder("filter"),
                        0);
        assertThat(session.store().count()).isLessThan(3000);
        assertThat(lines.line(lines.first()).text())
                .matches("──── 1\\d,\\d00 lines dropped: memory cap ────");
        assertThat(lines.real(lines.first())).isFalse();
        assertThat(session.take(new Older(batch().chunks(), false, false), 0)).hasSize(1);
        assertThat(lines.line(lines.last()).text())
                .matches("──── .* lines dropped: memory cap ────");
    }

    private static Batch batch() {
        Chunk.Builder thousand = new Chunk.Builder();
        byte[] bytes = "a rather long line of text".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1000; i++) {
            thousand.add(Kind.OUT, i, bytes, 0, bytes.length);
        }
        return new Batch(List.of(thousand.build()), Batch.Standing.LIVE);
    }

    @Test
    void holdsTheStreamWhileSomebodyReadsFromTheBeginning() {
        log.lines("a rather long line of text", 20_000);
        try (Reader reader = reader()) {
            reader.see("text 20000").type("1").see("text 1 ").see("new ↓").see("head");
            reader.pageDownTo("text 20000 ").see("text 19999 ");
        }
    }

    @Test
    void dropsTheNewestWhenPagingFarBackAndReadsThemAgain() {
        log.lines("a rather long line of text", 20_000);
        try (Reader reader = reader()) {
            reader.see("text 20000").type("g");
            for (int i = 0; i < 200 && !reader.screen().text().contains("newer ↓"); i++) {
                String before = reader.screen().text();
                reader.type("g").see(canvas -> !canvas.text().equals(before));
            }
            reader.see("newer ↓");
            log.lines("late", 2);
            reader.pageDownTo("late 2")
                    .see("text 19999 ")
                    .see("text 20000 ")
                    .see("late 1 ")
                    .see("late 2 ");
        }
    }

    @Test
    void savesWholeLinesAndNeverReplacesAFileUnasked() throws IOException {
        String wide = "w".repeat(100_000);
        log.out("one").out(wide).err("three");
        Path file = folder.resolve("x.log");
        try (Reader reader = reader()) {
            reader.see("three");
            save(reader).see("3 lines, 100.0 kB, saved in");
            String written = "one\n" + wide + "\nthree\n";
            assertThat(Files.readString(file)).isEqualTo(written);
            Files.writeString(file, "mine");
            save(reader).see("exists; Enter replaces x.log").press(Key.Kind.ESCAPE);
            reader.seeNot("exists;");
            assertThat(Files.readString(file)).isEqualTo("mine");
            save(reader).see("exists; Enter replaces x.log").press(Key.Kind.ENTER).see("saved in");
            assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(written);
        }
    }

    @Test
    void takesAWholePathAndSaysWhyItCannotSave() {
        log.out("one");
        try (Reader reader = new Reader(log, 100, 12, Path.of(""), CAP, 0)) {
            reader.see("one").display().press(Key.ctrl('s'), Key.ctrl('u'));
            reader.type(folder.resolve("y.log").toString()).press(Key.Kind.ENTER).see("saved in");
            reader.display().press(Key.ctrl('s'), Key.ctrl('u'));
            reader.type(folder.resolve("y.log").toString()).press(Key.Kind.ENTER).see("replaces /");
            reader.press(Key.Kind.ESCAPE).display().press(Key.ctrl('s'), Key.ctrl('u'));
            reader.type(folder.resolve("none/z.log").toString()).press(Key.Kind.ENTER);
            reader.see("not saved:");
        }
    }

    private Reader save(Reader reader) {
        reader.display().press(Key.ctrl('s'), Key.ctrl('u'));
        return reader.type("x.log").press(Key.Kind.ENTER);
    }

    private Reader reader() {
        return new Reader(log, 100, 12, folder, CAP, 0);
    }
}
