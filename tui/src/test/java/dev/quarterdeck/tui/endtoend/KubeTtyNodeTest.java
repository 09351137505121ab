package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.Test;

/** Sessions in containers of a real node, in real terminals, beside the real kubectl's. */
@WithNode
class KubeTtyNodeTest {
    private static final String CONTROL_C = "\u0003";

    private final TestNode node;

    KubeTtyNodeTest(TestNode node) {
        this.node = node;
    }

    @Test
    void givesAShellTheTerminalWithItsSizeAndItsKeys() {
        Kubectl.Seen seen =
                Kubectl.same(node, KubeTtyNodeTest::work, "exec", "-it", "counter", "--", "sh");
        assertThat(seen.status()).isEqualTo(7);
        assertThat(seen.screen()).contains("command terminated with exit code 7");
    }

    private static void work(PtySession session) {
        session.await("/ #");
        assertThat(session.raw()).isTrue();
        type(session, "stty size", "24 80");
        type(session, "tty | tr -d 0-9", "/dev/pts/\n");
        session.send("while stty size | grep -q 80; do sleep 1; done; stty size\r");
        session.resize(100, 30);
        session.await("30 100");
        type(session, "echo be''gun; sleep 1000", "begun");
        session.send(CONTROL_C);
        session.await("^C");
        type(session, "echo status $?", "status 130");
        session.send("exit 7\r");
    }

    private static void type(PtySession session, String line, String answer) {
        session.send(line + "\r");
        session.await(answer);
    }
}
