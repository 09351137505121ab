package dev.quarterdeck.tui.pty;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.screen.TerminalScreen;

import dev.quarterdeck.host.Tty;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.display.LanternaDisplay;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The display in a real pseudo-terminal, and what it leaves of the terminal. */
@Tag("live")
class DisplayPtyTest {
    private static final List<String> PROBE =
            PtySession.java(
                    Probe.class,
                    LanternaDisplay.class,
                    Tty.class,
                    Theme.class,
                    TerminalScreen.class);

    @Test
    void showsTellsAndLeavesTheTerminalWhole() {
        try (PtySession session = probe()) {
            assertThat(session.lines().getFirst()).isEqualTo("probe 世界 ● 0 nothing");
            assertThat(session.raw()).isTrue();
            assertThat(session.mode(1049)).isTrue();
            tells(session, "\u0003", "key Ctrl-C");
            tells(session, "\u001b", "key Esc");
            tells(session, "\u001b[1;5D", "key Ctrl-Left");
            tells(session, "\u001b[<0;5;3M", "PRESS 4 2");
            tells(session, "\u001b[200~hello\u001b[201~", "paste hello");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void aSignalLeavesTheTerminalWhole(String signal, int status) {
        try (PtySession session = probe()) {
            session.signal(signal);
            assertThat(session.exitStatus()).isEqualTo(status);
            assertThat(session.whole()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"x, 1", "t, 4", "e, 3"})
    void anExceptionOrAnExitLeavesTheTerminalWhole(String key, int status) {
        try (PtySession session = probe()) {
            session.send(key);
            assertThat(session.exitStatus()).isEqualTo(status);
            assertThat(session.whole()).isTrue();
            assertThat(session.screen().contains("on purpose")).isEqualTo(key.equals("x"));
        }
    }

    @Test
    void handsTheTerminalToAnotherProgramAndTakesItBack() {
        try (PtySession session = probe()) {
            session.send("!");
            session.await("child");
            assertThat(session.whole()).isTrue();
            session.send("for the child\r");
            session.await("got for the child");
            assertThat(session.screen()).doesNotContain("probe");
            session.send("\r");
            session.await("resized 60 10");
            assertThat(session.raw()).isTrue();
            tells(session, "a", "key a");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }

    @Test
    void drawsAllAnewInAnotherSize() {
        try (PtySession session = probe()) {
            session.resize(40, 8);
            session.await("resized 40 8");
            assertThat(session.lines().getLast()).isEqualTo(" ".repeat(36) + "40x8");
            session.resize(100, 30);
            session.await("resized 100 30");
            assertThat(session.lines().getLast()).endsWith("100x30");
            assertThat(session.screen()).doesNotContain("40x8");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
        }
    }

    @Test
    void endsWhenTheTerminalGoesAway() {
        try (PtySession session = probe()) {
            session.hangUp();
            assertThat(session.exitStatus()).isIn(7, 129);
        }
    }

    @ParameterizedTest
    @CsvSource({"key", "signal"})
    void stopsAndContinuesAsAJobOfTheShell(String way) {
        Map<String, String> prompt = Map.of("PS1", "ready> ", "HISTFILE", "/dev/null");
        List<String> shell = List.of("bash", "--norc", "--noprofile", "-i");
        // High enough for what was said before to stay on screen above the long command line.
        try (PtySession session = PtySession.start(60, 40, prompt, shell)) {
            session.await("ready>");
            String line =
                    PROBE.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
            session.send("clear; " + line + "\r");
            session.await("0 nothing");
            stop(session, way);
            session.await("Stopped");
            session.await("the screen to be left", () -> !session.mode(1049) && session.mode(25));
            assertThat(session.mode(1002)).isFalse();
            session.send("echo un\"\"touched\r");
            session.await("untouched");
            session.send("fg\r");
            session.await("resized 60 40");
            assertThat(session.screen()).doesNotContain("untouched");
            tells(session, "b", "key b");
            session.send("q");
            session.await("untouched");
            session.send("exit\r");
            assertThat(session.exitStatus()).isZero();
        }
    }

    @Test
    void oneKeyCostsFewBytes() {
        try (PtySession session = probe()) {
            tells(session, "a", "1 key a");
            long before = session.received();
            for (int key = 2; key <= 9; key++) {
                tells(session, "b", key + " key b");
            }
            // The end of the first key's frame may be counted with the others', not that of theirs.
            assertThat((session.received() - before) / 8).isLessThan(80);
        }
    }

    private static PtySession probe() {
        PtySession session = PtySession.start(60, 10, Map.of(), new ArrayList<>(PROBE));
        session.await("0 nothing");
        return session;
    }

    private static void tells(PtySession session, String sent, String shown) {
        session.send(sent);
        session.await(shown);
    }

    private static void stop(PtySession session, String way) {
        if (way.equals("key")) {
            session.send("\u001a");
        } else {
            session.signalDescendant("TSTP", "Probe");
        }
    }
}
