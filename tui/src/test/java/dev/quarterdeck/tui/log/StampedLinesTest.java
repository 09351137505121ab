package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

@Tag("unit")
class StampedLinesTest {
    private static final String STAMP = "2026-03-01T12:03:58.120000001Z ";

    private final List<String> lines = new ArrayList<>();

    @Test
    void takesTheTimeFromBeforeEachLine() throws IOException {
        give(STAMP + "one\n" + STAMP + "\n2026-03-01T13:03:58.12+01:00 three\nwithout\n", 7);
        assertThat(lines)
                .containsExactly(
                        "120000001 one", "120000001 ", "120000000 three", "120000000 without");
    }

    @Test
    void joinsThePiecesOfALongLine() throws IOException {
        String piece = "x".repeat(16 * 1024);
        give(STAMP + piece + STAMP + piece + STAMP + "end\n" + STAMP + "next\n", 5000);
        assertThat(lines).containsExactly("120000001 " + piece + piece + "end", "120000001 next");
    }

    @Test
    void givesAnUnfinishedLineOfAStreamThatEndedWell() throws IOException {
        give(STAMP + "no end", 100);
        assertThat(lines).containsExactly("120000001 no end");
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the part below the second is what is meant
    private void give(String text, int step) throws IOException {
        LogSink sink =
                (error, nanos, bytes, from, to) ->
                        lines.add(
                                nanos % 1_000_000_000
                                        + " "
                                        + new String(
                                                bytes, from, to - from, StandardCharsets.UTF_8));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (StampedLines out = new StampedLines(false, sink)) {
            for (int at = 0; at < bytes.length; at += step) {
                out.write(bytes, at, Math.min(step, bytes.length - at));
            }
            out.finish();
        }
    }
}
