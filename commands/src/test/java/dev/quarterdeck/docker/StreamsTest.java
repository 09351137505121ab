package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Tag("unit")
class StreamsTest {
    private static byte[] frame(int stream, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) stream, 0, 0, 0, 0, 0});
        out.write(body.length >> 8);
        out.write(body.length);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static ByteArrayInputStream frames(byte[]... frames) {
        var all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return new ByteArrayInputStream(all.toByteArray());
    }

    @Test
    void outputAndErrorsStayApart() throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String large = "x".repeat(50_000);
        Multiplexed.copy(frames(frame(1, "a"), frame(2, "b"), frame(1, large)), out, err);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a" + large);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("b");
    }

    private static String copied(byte[]... frames) throws IOException {
        var all = new ByteArrayOutputStream();
        Multiplexed.copy(frames(frames), all, all);
        return all.toString(StandardCharsets.UTF_8);
    }

    /** So does StdCopy of moby's pkg/stdcopy, wherever the cut is. */
    @Test
    void aStreamThatEndsWithinAFrameHasEndedBeforeIt() throws IOException {
        byte[] whole = frame(1, "abc");
        for (int length = 0; length < whole.length; length++) {
            assertThat(copied(frame(2, "x"), Arrays.copyOf(whole, length))).isEqualTo("x");
        }
    }

    @Test
    void framesOfNoBytesAndOfMillionsAreFrames() throws IOException {
        String large = "x".repeat(60_000);
        assertThat(copied(frame(1, ""), frame(0, "a"), frame(1, large))).isEqualTo("a" + large);
        byte[] huge = {1, 0, 0, 0, 0, 0x20, 0, 0};
        assertThat(copied(huge, new byte[0x200000])).hasSize(0x200000);
    }

    @Test
    void anErrorOfTheEngineIsToldInDockersWords() {
        assertThatThrownBy(() -> copied(frame(1, "a"), frame(3, "no such log ü"), frame(1, "b")))
                .isInstanceOf(StreamException.class)
                .hasMessage("error from daemon in stream: no such log ü");
        assertThatThrownBy(() -> copied(frame(3, ""))).hasMessage("error from daemon in stream: ");
    }

    @Test
    void anUnknownStreamIsRefused() {
        assertThatThrownBy(() -> copied(frame(9, "x"))).hasMessage("Unrecognized input header: 9");
        assertThatThrownBy(() -> copied(frame(200, "x")))
                .hasMessage("Unrecognized input header: 200");
    }

    @Test
    void linesAreCutWhereverTheyArrive() {
        List<String> lines = new ArrayList<>();
        try (var cutter =
                new LineCutter(line -> lines.add(new String(line, StandardCharsets.UTF_8)))) {
            for (String piece : List.of("one\ntw", "o\n\nthr", "ee")) {
                byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                cutter.write(bytes, 0, bytes.length);
            }
        }
        assertThat(lines).containsExactly("one", "two", "", "three");
    }

    @Test
    void aLineWithoutEndIsGivenInPieces() {
        List<Integer> sizes = new ArrayList<>();
        try (var cutter = new LineCutter(line -> sizes.add(line.length))) {
            byte[] piece = new byte[600_000];
            cutter.write(piece, 0, piece.length);
            cutter.write(piece, 0, piece.length);
        }
        assertThat(sizes).containsExactly(1_200_000);
    }
}
