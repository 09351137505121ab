package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Effect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that memory has no room for: on disk, within reach, and gone afterwards. */
@Tag("unit")
class LogSpillTest {
    private static final long CAP = 256 * 1024;
    private static final int MANY = 100_000;

    private final ScriptedLog log = new ScriptedLog();

    @TempDir private Path folder;

    private Reader reader(long onDisk) {
        return new Reader(log, 110, 12, folder, CAP, onDisk);
    }

    /** What the batches of a log bring, one after the other, until all of it was taken in. */
    private static void feed(LogSession session, int batches, long reader) throws Exception {
        for (int i = 0; i < batches; i++) {
            session.take(batch(i), reader);
            spill(session, reader);
        }
    }

    private static void spill(LogSession session, long reader) throws Exception {
        for (Effect effect : session.spill(reader)) {
            Effect.Task task = (Effect.Task) effect;
            try {
                session.take((Spill.Written) task.work().call(), reader);
            } catch (IOException e) {
                session.failed(task.id(), e);
                session.goOn(reader);
            }
        }
    }

    private static Batch batch(int number) {
        Chunk.Builder thousand = new Chunk.Builder();
        for (int i = 0; i < 1000; i++) {
            byte[] bytes =
                    ("a rather long line " + (number * 1000 + i)).getBytes(StandardCharsets.UTF_8);
            thousand.add(i % 7 == 0 ? Kind.ERROR : Kind.OUT, 3, number, bytes, 0, bytes.length);
        }
        return new Batch(List.of(thousand.build()), Batch.Standing.LIVE);
    }

    private LogSession session(Spill spill) {
        return new LogSession(log, LogRange.tail(5), Clock.systemUTC(), CAP, spill);
    }

    private static LogLines lines(LogSession session) {
        return new LogLines(
                session,
                new Shaper(Look.FIRST, ZoneOffset.UTC, Origins.NONE),
                new Finder("filter"),
                0);
    }

    private static String text(LogStore store, long number) {
        LogStore.Placed placed = store.at(number);
        Chunk chunk = placed.chunk();
        int line = (int) (number - placed.first());
        return new String(
                chunk.bytes(),
                chunk.from(line),
                chunk.to(line) - chunk.from(line),
                StandardCharsets.UTF_8);
    }

    @Test
    void memoryStaysBoundedAndEveryLineWithinReach() throws Exception {
        LogSession session = session(new Spill(folder, Spill.CAP));
        for (int i = 0; i < 100; i++) {
            feed(session, 1, Long.MAX_VALUE);
            assertThat(session.store().size()).isLessThanOrEqualTo(CAP);
        }
        LogStore store = session.store();
        assertThat(store.count()).isEqualTo(MANY);
        assertThat(store.onDisk()).isGreaterThan(MANY * 9L / 10);
        assertThat(store.droppedAbove()).isZero();
        for (int number = 0; number < MANY; number += 997) {
            assertThat(text(store, number)).isEqualTo("a rather long line " + number % 1000);
            LogStore.Placed placed = store.at(number);
            int line = (int) (number - placed.first());
            assertThat(placed.chunk().kind(line))
                    .isEqualTo(number % 1000 % 7 == 0 ? Kind.ERROR : Kind.OUT);
            assertThat(placed.chunk().origin(line)).isEqualTo(3);
        }
        session.end();
    }

    @Test
    void whatSomebodyReadsStaysInMemoryAndTheStreamGoesOn() throws Exception {
        LogSession session = session(new Spill(folder, Spill.CAP));
        feed(session, 100, 0);
        LogStore store = session.store();
        assertThat(store.at(0).onDisk()).isFalse();
        assertThat(store.at(MANY / 2).onDisk()).isTrue();
        assertThat(session.behind()).isFalse();
        session.end();
    }

    @Test
    void whatIsBeyondTheCapOnDiskIsDroppedAndCounted() throws Exception {
        LogSession session = session(new Spill(folder, 1 << 20));
        feed(session, 100, Long.MAX_VALUE);
        LogStore store = session.store();
        assertThat(store.droppedAbove()).isPositive();
        assertThat(store.droppedAbove() + store.count()).isEqualTo(MANY);
        assertThat(store.count()).isGreaterThan(15_000);
        assertThat(text(store, store.first())).isEqualTo("a rather long line " + store.first());
        assertThat(lines(session).line(lines(session).first()).text())
                .matches("──── \\d\\d,\\d{3} lines dropped: cap on disk ────");
        assertThat(open()).isNotEmpty();
        session.end();
        awaitGone();
    }

    @Test
    void nothingIsDroppedFromUnderAReaderWhenDiskIsFull() throws Exception {
        LogSession session = session(new Spill(folder, 1 << 20));
        feed(session, 100, 0);
        assertThat(session.store().first()).isZero();
        assertThat(session.behind()).isTrue();
        session.goOn(Long.MAX_VALUE);
        spill(session, Long.MAX_VALUE);
        assertThat(session.store().droppedAbove()).isPositive();
        session.end();
    }

    @Test
    void aDiskThatCannotBeWrittenIsToldAndLinesAreDropped() throws Exception {
        LogSession session = session(new Spill(folder.resolve("none"), Spill.CAP));
        feed(session, 100, Long.MAX_VALUE);
        LogStore store = session.store();
        assertThat(store.size()).isLessThanOrEqualTo(CAP);
        assertThat(store.onDisk()).isZero();
        assertThat(store.droppedAbove() + store.count()).isEqualTo(MANY);
        assertThat(lines(session).line(lines(session).first()).text())
                .contains("lines dropped: memory cap, and no room on disk: ")
                .contains("none");
        session.end();
    }

    @Test
    void filesHaveNoNameAndNobodyElseMayReadThem() throws Exception {
        LogSession session = session(new Spill(folder, Spill.CAP));
        feed(session, 20, Long.MAX_VALUE);
        assertThat(folder).isEmptyDirectory();
        assertThat(open()).isNotEmpty();
        for (Path descriptor : open()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(descriptor)))
                    .isEqualTo("rw-------");
        }
        session.end();
        awaitGone();
    }

    /** Files are closed behind the back of who drops them. */
    private void awaitGone() {
        Await.until("files to be closed", () -> open().isEmpty(), () -> open().toString());
    }

    /** The descriptors of this process that lead to a file of ours. */
    private List<Path> open() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(this::ours).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ours(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith(folder.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void whatWasReleasedCannotBeReadAndSaysWhy() throws Exception {
        Spill spill = new Spill(folder, Spill.CAP);
        Chunk chunk = batch(0).chunks().getFirst();
        List<Spill.Moved> moved = spill.write(List.of(new LogStore.Placed(0, chunk))).moved();
        spill.close();
        assertThatThrownBy(() -> spill.read(moved.getFirst().place(), 1000))
                .isInstanceOf(IOException.class)
                .hasMessage("dropped meanwhile");
        assertThatThrownBy(() -> spill.write(List.of(new LogStore.Placed(0, chunk))))
                .isInstanceOf(IOException.class);
        awaitGone();
    }

    @Test
    void isScrolledSearchedAndSavedAsIfItWereInMemory() throws IOException {
        log.out("the very first").lines("a rather long line of text", MANY);
        Path file = folder.resolve("x.log");
        try (Reader reader = reader(Spill.CAP)) {
            reader.type("1G").see("text 100000").see("100,001 lines").see("on disk");
            int asked = log.asked().size();
            reader.type("g").see("the very first").see("text 1 ");
            reader.type("G").see("text 100000 ").type("/text 4321$").press(Key.Kind.ENTER);
            reader.see("text 4321 ");
            reader.press(Key.Kind.ESCAPE).type("f9999$").press(Key.Kind.ENTER);
            reader.see("text 9999 ").see("text 19999 ").see("text 69999 ");
            reader.press(Key.Kind.ESCAPE).seeNot("text 19999 ");
            reader.display().press(Key.ctrl('s'), Key.ctrl('u'));
            reader.type("x.log").press(Key.Kind.ENTER).see("100,001 lines, ").see("saved in");
            assertThat(log.asked()).hasSize(asked);
        }
        String all =
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(i -> "a rather long line of text " + i)
                        .collect(Collectors.joining("\n"));
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("the very first\n" + all + "\n");
        assertThat(open()).isEmpty();
    }
}
