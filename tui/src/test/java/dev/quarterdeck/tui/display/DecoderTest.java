package dev.quarterdeck.tui.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.loop.Msg;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

@Tag("unit")
class DecoderTest {
    private static final String ESC = "\u001b";

    private final List<Msg> told = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Decoder decoder = new Decoder(told::add, answers::add);

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "Q, Q",
        "é, é",
        "世, 世",
        "👍, 👍",
        "^[[A, Up",
        "^[OB, Down",
        "^[[1;5C, Ctrl-Right",
        "^[[1;2D, Shift-Left",
        "^[[1;8D, Ctrl-Alt-Shift-Left",
        "^[[a, Shift-Up",
        "^[Od, Ctrl-Left",
        "^[^[[A, Alt-Up",
        "^[^[OA, Alt-Up",
        "^[[H, Home",
        "^[[1~, Home",
        "^[[7~, Home",
        "^[OH, Home",
        "^[[F, End",
        "^[[4~, End",
        "^[[8~, End",
        "^[OF, End",
        "^[[2~, Ins",
        "^[[3~, Del",
        "^[[3;5~, Ctrl-Del",
        "^[[3$, Shift-Del",
        "^[[3^, Ctrl-Del",
        "^[[3@, Ctrl-Shift-Del",
        "^[[5~, PgUp",
        "^[[6~, PgDn",
        "^[OP, F1",
        "^[[11~, F1",
        "^[[[A, F1",
        "^[[[E, F5",
        "^[[1;2P, Shift-F1",
        "^[[15~, F5",
        "^[[24~, F12",
        "^[[24;5~, Ctrl-F12",
        "^[[Z, Shift-Tab",
        "^[OM, Enter",
        "^[Oq, 1",
        "^[x, Alt-x",
        "^[1, Alt-1",
        "^[ä, Alt-ä",
        "^[[97;5u, Ctrl-A",
        "^[[97:65;6u, Ctrl-A",
        "^[[27;5;13~, Ctrl-Enter",
        "^[[13;2u, Shift-Enter",
        "^[[120;3u, Alt-x",
    })
    void knowsTheKey(String sent, String label) {
        send(sent.replace("^[", ESC));
        assertThat(labels()).isEqualTo(label);
    }

    @Test
    void knowsControlCharacters() {
        send("\r\n\t\u007f\b\u0000\u0003\u001a\u001f");
        assertThat(labels())
                .isEqualTo("Enter Enter Tab Backspace Backspace Ctrl-Space Ctrl-C Ctrl-Z Ctrl-_");
    }

    @Test
    void aLoneEscapeIsAKeyAfterSilenceOnly() {
        send(ESC);
        assertThat(told).isEmpty();
        assertThat(decoder.undecided()).isTrue();
        decoder.silence();
        assertThat(labels()).isEqualTo("Esc");
        send(ESC + ESC);
        decoder.silence();
        assertThat(labels()).isEqualTo("Esc Esc Esc");
        send(ESC + "x");
        assertThat(labels()).endsWith("Alt-x");
    }

    @Test
    void aSequenceWaitsForItsEndHoweverLate() {
        send(ESC + "[");
        assertThat(decoder.undecided()).isFalse();
        send("1;");
        send("5");
        send("A");
        assertThat(labels()).isEqualTo("Ctrl-Up");
    }

    @Test
    void aLetterThatCouldBeginAStringIsAKeyAfterSilence() {
        send(ESC + "P");
        assertThat(decoder.undecided()).isTrue();
        decoder.silence();
        send("a");
        assertThat(labels()).isEqualTo("Alt-P a");
    }

    @Test
    void swallowsWhatItDoesNotKnowWhole() {
        send(ESC + "[38;5;1x" + "a");
        send(ESC + "[?1;2c" + ESC + "[?2026;2$y" + "b");
        send(ESC + "]11;rgb:0000/0000/0000" + ESC + "\\" + ESC + "]0;t\u0007" + "c");
        send(ESC + "P>|XTerm(380)" + ESC + "\\" + "d" + ESC + "[I" + ESC + "[O" + "e");
        send(ESC + "[M #!" + "f" + ESC + "[57441u" + "g");
        assertThat(labels()).isEqualTo("a b c d e f g");
        assertThat(answers).containsExactly("?1;2c", "?2026;2$y");
    }

    @Test
    void aControlCharacterEndsWhatWasBegun() {
        send(ESC + "[12\u0003" + ESC + "]never\u0003");
        assertThat(labels()).isEqualTo("Ctrl-C Ctrl-C");
    }

    @Test
    void whatIsNotUtf8BecomesTheReplacementCharacter() {
        decoder.accept(
                new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe4, (byte) 0xb8, 'c', (byte) 0xc0}, 7);
        decoder.accept(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, 'd'}, 4);
        assertThat(labels()).isEqualTo("a \ufffd b \ufffd c \ufffd \ufffd \ufffd \ufffd d");
    }

    @Test
    void pastesComeInOnePiece() {
        send(ESC + "[200~rm -rf\r\n" + ESC + "[A~ü\rx" + ESC + "[201~y");
        assertThat(told)
                .containsExactly(
                        new Msg.Pasted("rm -rf\n" + ESC + "[A~ü\nx"), new Msg.Pressed(Key.of('y')));
    }

    @Test
    void knowsTheMouse() {
        send(ESC + "[<0;1;1M" + ESC + "[<2;300;20m" + ESC + "[<32;3;4M");
        send(ESC + "[<64;5;6M" + ESC + "[<65;5;6M" + ESC + "[<66;5;6M" + ESC + "[<28;5;6M");
        assertThat(told)
                .containsExactly(
                        mouse(Mouse.Kind.PRESS, 0, 0, 0, false),
                        mouse(Mouse.Kind.RELEASE, 2, 299, 19, false),
                        mouse(Mouse.Kind.DRAG, 0, 2, 3, false),
                        mouse(Mouse.Kind.WHEEL_UP, 0, 4, 5, false),
                        mouse(Mouse.Kind.WHEEL_DOWN, 0, 4, 5, false),
                        mouse(Mouse.Kind.PRESS, 0, 4, 5, true));
    }

    @Test
    void cutAnywhereItSaysTheSame() {
        String all =
                "a世👍"
                        + ESC
                        + "[1;5A"
                        + ESC
                        + "[<0;10;5M"
                        + ESC
                        + "[200~x~\u001b[y"
                        + ESC
                        + "[201~"
                        + ESC
                        + "OP"
                        + ESC
                        + "]52;c;x\u0007"
                        + ESC
                        + "[[Bq";
        send(all);
        List<Msg> whole = List.copyOf(told);
        byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            told.clear();
            for (int at = 0; at < bytes.length; ) {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(4));
                byte[] piece = java.util.Arrays.copyOfRange(bytes, at, end);
                decoder.accept(piece, piece.length);
                at = end;
            }
            assertThat(told).isEqualTo(whole);
        }
    }

    @Test
    void noiseNeitherThrowsNorDeafens() {
        Random random = new Random(11);
        byte[] noise = new byte[4096];
        for (int round = 0; round < 50; round++) {
            random.nextBytes(noise);
            decoder.accept(noise, noise.length);
        }
        send("\u0018\u0018\u0018" + ESC + "[201~");
        told.clear();
        send("z");
        assertThat(labels()).isEqualTo("z");
    }

    private void send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        decoder.accept(bytes, bytes.length);
    }

    private String labels() {
        return told.stream().map(DecoderTest::label).collect(Collectors.joining(" "));
    }

    private static String label(Msg msg) {
        return msg instanceof Msg.Pressed(Key key) ? key.label() : msg.toString();
    }

    private static Msg mouse(Mouse.Kind kind, int button, int x, int y, boolean all) {
        return new Msg.Moused(new Mouse(kind, button, x, y, all, all, all));
    }
}
