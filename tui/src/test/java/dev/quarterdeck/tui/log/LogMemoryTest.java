package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class LogMemoryTest {
    private static final long CAP = 256 * 1024;

    private final ScriptedLog log = new ScriptedLog();

    @TempDir private Path folder;

    @Test
    void dropsTheOldestWhileFollowingAndSaysSo() {
        try (Reader reader = reader()) {
            log.lines("a rather long line of text", 20_000);
            reader.see("text 20000").type("g").see("lines dropped: memory cap ────");
        }
    }

    @Test
    void holdsTheStreamWhileSomebodyReadsFromTheBeginning() {
        log.lines("a rather long line of text", 20_000);
        try (Reader reader = reader()) {
            reader.see("text 20000").type("1").see("text 1 ").see("new ↓").see("head");
            for (int i = 0; i < 3000 && !reader.screen().text().contains("text 20000 "); i++) {
                reader.press(Key.Kind.PAGE_DOWN, Key.Kind.PAGE_DOWN, Key.Kind.PAGE_DOWN);
            }
            reader.see("text 20000 ").see("text 19999 ");
        }
    }

    @Test
    void dropsTheNewestWhenPagingFarBackAndReadsThemAgain() {
        log.lines("a rather long line of text", 20_000);
        try (Reader reader = reader()) {
            reader.see("text 20000").type("g");
            for (int i = 0; i < 40 && !reader.screen().text().contains("newer ↓"); i++) {
                reader.type("g").see(canvas -> !canvas.text().contains("reading older"));
            }
            reader.see("newer ↓");
            log.lines("late", 2);
            for (int i = 0; i < 3000 && !reader.screen().text().contains("late 2"); i++) {
                reader.press(Key.Kind.PAGE_DOWN, Key.Kind.PAGE_DOWN, Key.Kind.PAGE_DOWN);
            }
            reader.see("text 19999 ").see("text 20000 ").see("late 1 ").see("late 2 ");
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

    private Reader save(Reader reader) {
        reader.display().press(Key.ctrl('s'), Key.ctrl('u'));
        return reader.type("x.log").press(Key.Kind.ENTER);
    }

    private Reader reader() {
        return new Reader(log, 100, 12, folder, CAP);
    }
}
