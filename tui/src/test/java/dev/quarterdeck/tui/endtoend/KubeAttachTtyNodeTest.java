package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pod of a real node whose container has a terminal, joined beside the real kubectl. */
@WithNode
class KubeAttachTtyNodeTest {
    private static final String CONTROL_C = "\u0003";
    private static final String CONTROL_P = "\u0010";
    private static final String CONTROL_Q = "\u0011";
    private static final String[] ATTACH = {"attach", "-it", "joined"};

    private final TestNode node;

    KubeAttachTtyNodeTest(TestNode node) {
        this.node = node;
    }

    @BeforeEach
    void start() {
        done("run", "joined", "--image=busybox:1.35", "-it", "--attach=false", "--restart=Never");
        done("wait", "pod/joined", "--for=condition=Ready", "--timeout=60s");
    }

    @AfterEach
    void remove() {
        done("delete", "pod", "joined", "--now", "--ignore-not-found");
    }

    private void done(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    @Test
    void leavesTheContainerToItselfAndComesBack() {
        Kubectl.Seen seen = Kubectl.same(node, KubeAttachTtyNodeTest::workAndLeave, ATTACH);
        assertThat(seen.status()).isZero();
        assertThat(seen.screen()).contains("24 80");
    }

    private static void workAndLeave(PtySession session) {
        enter(session);
        assertThat(session.raw()).isTrue();
        type(session, "clear; stty size", "24 80");
        session.send("while stty size | grep -q 80; do sleep 1; done; stty size\r");
        session.resize(100, 30);
        session.await("30 100");
        type(session, "echo be''gun; sleep 1000", "begun");
        session.send(CONTROL_C);
        session.await("^C");
        type(session, "echo status $?", "status 130");
        session.send(CONTROL_P + CONTROL_Q);
    }

    @Test
    void endsWithTheContainer() {
        Kubectl.Seen theirs = Kubectl.REAL.seen(node, KubeAttachTtyNodeTest::end, ATTACH);
        remove();
        start();
        assertThat(Kubectl.OURS.seen(node, KubeAttachTtyNodeTest::end, ATTACH)).isEqualTo(theirs);
        assertThat(theirs.screen()).contains("Session ended, resume using");
    }

    private static void end(PtySession session) {
        enter(session);
        session.send("clear; exit 3\r");
    }

    /** Screens begin anew below what both say first, as the prompt may come before or after it. */
    private static void enter(PtySession session) {
        session.await("All commands and output from this session will be recorded in container");
        session.await("If you don't see a command prompt, try pressing enter.");
        session.send("\r");
        session.await("/ #");
    }

    private static void type(PtySession session, String line, String answer) {
        session.send(line + "\r");
        session.await(answer);
    }
}
