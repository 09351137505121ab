package dev.quarterdeck.tui.pty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.host.Tty;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a program finds of its terminal. */
@Tag("live")
class TtyPtyTest {
    private static final List<String> PROBE =
            PtySession.java(TtyProbe.class, Tty.class, Await.class);

    @Test
    void knowsItsTerminal() {
        try (PtySession session = PtySession.start(60, 12, Map.of(), PROBE)) {
            session.await("raw true");
            assertThat(session.lines()).contains("in true out true err true", "size 60 12");
            session.resize(70, 20);
            session.await("resized 70 20");
            session.send("abc");
            session.await("read 3");
            session.await("woken -1");
            session.send("x\u0003");
            session.await("then 2");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }

    @Test
    void knowsThatThereIsNone() throws IOException {
        Process process = new ProcessBuilder(PROBE).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).startsWith("in false out false err false").contains("size 80 24");
    }
}
