package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests that overlap what is known already give every line once. */
@Tag("unit")
class StitchTest {
    private final ScriptedLog log = new ScriptedLog();

    @Test
    void linesOfOneMomentAreTakenAsOftenAsTheyAre() throws Exception {
        log.out("before");
        for (int i = 0; i < 6; i++) {
            log.shift(-1_000_000).out("same");
        }
        log.out("after");
        assertThat(pages(3, 2)).containsExactlyElementsOf(all());
    }

    @Test
    void timesMayStandALittleOutOfOrder() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            int jitter = random.nextInt(-45_000_000, 45_000_000);
            log.shift(jitter).out("line " + i).shift(-jitter);
        }
        assertThat(pages(100, 250)).containsExactlyElementsOf(all());
    }

    @Test
    void aLineOfWhichOnlyTheEndWasKnownBecomesWhole() throws Exception {
        log.out("first").out("0123456789");
        Chunk.Builder known = new Chunk.Builder();
        byte[] end = "6789".getBytes(StandardCharsets.UTF_8);
        known.add(Kind.OUT, LogRange.nanos(ScriptedLog.START) + 2_000_000, end, 0, end.length);
        Older older = new PageBack(log, known.build(), 1, 10).call();
        assertThat(older.wholeFirst()).isTrue();
        assertThat(older.beginning()).isTrue();
        assertThat(texts(older.chunks())).containsExactly("first", "0123456789");
    }

    @Test
    void asksForMoreUntilItReaches() throws Exception {
        log.lines("line", 5000);
        List<Chunk> known = read(new LogRange(false, 10, 0, 0));
        log.lines("meanwhile", 4000);
        Older older = new PageBack(log, known.getFirst(), 10, 100).call();
        assertThat(texts(older.chunks()).getLast()).isEqualTo("line 4990");
        assertThat(older.beginning()).isFalse();
        assertThat(log.asked().stream().map(LogRange::tail))
                .containsExactly(10L, 110L, 440L, 1760L, 7040L);
    }

    /** Reads the last lines, and then page after page before them. */
    private List<String> pages(int tail, int page) throws Exception {
        LogStore store = new LogStore(LogSession.CAP, new Spill(Path.of(""), 0));
        read(new LogRange(false, tail, 0, 0)).forEach(store::append);
        for (boolean more = true; more; ) {
            Older older = new PageBack(log, head(store), store.count(), page).call();
            store.prepend(older.chunks());
            more = !older.beginning();
        }
        return texts(store.chunks());
    }

    private static Chunk head(LogStore store) {
        Chunk.Builder head = new Chunk.Builder();
        store.chunks().forEach(chunk -> head.addAll(chunk, 0));
        return head.build();
    }

    private List<String> all() throws Exception {
        return texts(read(new LogRange(false, LogRange.ALL, 0, 0)));
    }

    private List<Chunk> read(LogRange range) throws Exception {
        Chunk.Builder builder = new Chunk.Builder();
        log.read(
                range,
                (error, nanos, bytes, from, to) -> builder.add(Kind.OUT, nanos, bytes, from, to));
        return List.of(builder.build());
    }

    private static List<String> texts(List<Chunk> chunks) {
        List<String> texts = new ArrayList<>();
        for (Chunk chunk : chunks) {
            for (int i = 0; i < chunk.count(); i++) {
                int length = chunk.to(i) - chunk.from(i);
                texts.add(new String(chunk.bytes(), chunk.from(i), length, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
