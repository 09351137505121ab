package dev.quarterdeck.tui.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Tag("unit")
class ModesTest {
    private static final String ESC = "\u001b";
    private static final String COPIED = ESC + "]52;c;w7x4\u0007";

    @Test
    void whatIsEnteredIsLeft() {
        Modes modes = modes(Map.of("TERM", "xterm"));
        Emulator emulator = new Emulator(10, 3);
        emulator.accept((modes.enter(true) + Modes.BEGIN_FRAME).getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(1049, 2004, 1000, 1002, 1006, 2026)).allMatch(emulator::mode);
        assertThat(emulator.mode(25)).isFalse();
        emulator.accept(modes.leave(true).getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(1049, 2004, 1000, 1002, 1006, 2026)).noneMatch(emulator::mode);
        assertThat(emulator.mode(25)).isTrue();
    }

    @Test
    void copiesThroughWhatStandsBetween() {
        assertThat(modes(Map.of("TERM", "xterm")).copy("üx")).isEqualTo(COPIED);
        assertThat(modes(Map.of("TERM", "tmux-256color", "TMUX", "/tmp/tmux,1,0")).copy("üx"))
                .isEqualTo(COPIED + ESC + "Ptmux;" + COPIED.replace(ESC, ESC + ESC) + ESC + "\\");
        assertThat(modes(Map.of("TERM", "screen")).copy("üx"))
                .isEqualTo(ESC + "P" + COPIED + ESC + "\\");
    }

    @Test
    void screenGetsLongTextInPieces() {
        String text = "long text ".repeat(200);
        String sent = modes(Map.of("TERM", "screen")).copy(text);
        List<String> pieces = Arrays.asList(sent.split("\u001b\\\\", -1));
        assertThat(pieces).hasSizeGreaterThan(5).allMatch(piece -> piece.length() <= 514);
        String whole = pieces.stream().collect(Collectors.joining()).replace(ESC + "P", "");
        String encoded = whole.substring(7, whole.length() - 1);
        assertThat(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void asksOnlyWhoAnswers() {
        assertThat(modes(Map.of("TERM", "xterm-256color")).ask()).contains("?2026$p");
        assertThat(modes(Map.of("TERM", "linux")).ask()).isEmpty();
        assertThat(modes(Map.of("TERM", "xterm", "TERM_PROGRAM", "Apple_Terminal")).ask())
                .isEmpty();
        assertThat(Modes.framesSupported("?2026;2$y")).isTrue();
        assertThat(Modes.framesSupported("?2026;0$y")).isFalse();
    }

    private static Modes modes(Map<String, String> environment) {
        return new Modes(Capabilities.of(environment));
    }
}
