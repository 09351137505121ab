package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A newcomer's first minutes, with nothing but the program. */
@Tag("recorded")
class DemoEndToEndTest {
    @Test
    void aPodIsEnteredAndLeft() {
        List<String> command = new ArrayList<>(Product.command());
        command.add("--demo");
        try (PtySession session = PtySession.start(120, 40, Map.of(), command)) {
            session.await("3 Pods");
            session.send("3/");
            session.send("toolbox");
            session.await("/toolbox");
            session.send("\r");
            session.awaitGone("column:regex");
            session.await("3 Pods 1 of");
            session.send("s");
            session.await("/ #");
            session.send("hostname; stty size; exit 3\r");
            session.await("Containers");
            session.await("3 Pods 1 of");
            session.send("s");
            session.await("/ #");
            session.send("stty size\r");
            session.await("40 120");
            session.send("exit\r");
            session.await("Containers");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }
}
