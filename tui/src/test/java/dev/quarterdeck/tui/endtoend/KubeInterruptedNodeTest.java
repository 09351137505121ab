package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.function.Consumer;

/** Ctrl-C while kubectl and ours run what has no terminal of its own on a real node. */
@WithNode
class KubeInterruptedNodeTest {
    private static final String CONTROL_C = "\u0003";

    private static final String AGAIN = "--overwrite";

    private final TestNode node;

    KubeInterruptedNodeTest(TestNode node) {
        this.node = node;
    }

    @BeforeEach
    void start() {
        done("run", "sleeper", "--image=busybox:1.35", "--", "sh", "-c", "echo begun; sleep 1000");
        done("wait", "pod/sleeper", "--for=condition=Ready", "--timeout=60s");
    }

    @AfterEach
    void remove() {
        done("delete", "pod", "sleeper", "--now", "--ignore-not-found");
    }

    private void done(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    @Test
    void endsACommandThatReadsNothing() {
        interrupted(130, "begun", "exec", "sleeper", "--", "sh", "-c", "echo begun; sleep 100");
    }

    @Test
    void endsACommandThatReads() {
        interrupted(1, "begun", "exec", "-i", "sleeper", "--", "sh", "-c", "echo begun; cat");
    }

    /** A terminal that was raw is given back. */
    @Test
    void isEndedByAnotherProcess() {
        Consumer<PtySession> person =
                session -> {
                    session.await("/ #");
                    assertThat(session.raw()).isTrue();
                    session.signal("TERM");
                };
        String[] words = {"exec", "-it", "sleeper", "--", "sh"};
        assertThat(Kubectl.same(node, person, words).status()).isEqualTo(1);
    }

    @Test
    void endsLogsThatAreFollowed() {
        interrupted(1, "begun", "logs", "-f", "sleeper");
    }

    /** Kubectl minds signals from when it watches on, which is after it has listed. */
    @Test
    void endsAWatch() {
        done("create", "configmap", "watched");
        try {
            Consumer<PtySession> person =
                    session -> {
                        session.await("begun");
                        done("label", "configmap", "watched", "a=" + System.nanoTime(), AGAIN);
                        interrupt(session, "begunbegun");
                    };
            String[] words = {"get", "configmap/watched", "-w", "-o=jsonpath=begun"};
            assertThat(Kubectl.same(node, person, words).status()).isEqualTo(1);
        } finally {
            done("delete", "configmap", "watched");
        }
    }

    /** How many events have come when it ends is a matter of time. */
    @Test
    void endsEventsThatAreFollowed() {
        for (Kubectl program : Kubectl.values()) {
            String[] words = {"events", "--for=pod/sleeper", "-w", "-o=jsonpath=begun"};
            Consumer<PtySession> person = session -> interrupt(session, "begun");
            assertThat(program.seen(node, person, words).status()).as("%s", program).isEqualTo(1);
        }
    }

    @Test
    void endsWaitingForARollout() {
        done("create", "deployment", "stuck", "--image=test/none:1");
        done("wait", "deployment/stuck", "--for=jsonpath={.status.unavailableReplicas}=1");
        try {
            interrupted(1, "0 of 1 updated replicas", "rollout", "status", "deployment/stuck");
        } finally {
            done("delete", "deployment", "stuck");
        }
    }

    /** Interrupts a line of each once it has said something. */
    private void interrupted(int status, String begun, String... words) {
        Kubectl.Seen seen = Kubectl.same(node, session -> interrupt(session, begun), words);
        assertThat(seen.status()).isEqualTo(status);
    }

    private static void interrupt(PtySession session, String begun) {
        session.await(begun);
        assertThat(session.raw()).isFalse();
        session.send(CONTROL_C);
    }
}
