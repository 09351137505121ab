package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.tui.pty.PtySession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lines of kubectl for a node's cluster in terminals of their own: by the real one and by ours. */
enum Kubectl {
    REAL,
    OURS;

    /** What a person who types the same to both sees at last, and how the line ended. */
    record Seen(String screen, int status) {}

    /** Runs the line; what is left undone is ended with the session. */
    PtySession open(TestNode node, Map<String, String> more, String... words) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KUBECONFIG", node.config().toString());
        environment.put("HOME", "/nonexistent");
        environment.put("KUBECACHEDIR", "/dev/null/kept");
        environment.put("TZ", "UTC");
        return PtySession.start(80, 24, environment, line(words));
    }

    private List<String> line(String... words) {
        if (this == REAL) {
            return TestNode.kubectlLine(words);
        }
        List<String> command = new ArrayList<>(Product.command());
        command.add("kube");
        command.addAll(List.of(words));
        return command;
    }

    /** Runs the line with a person at the keys to its end, which leaves the terminal as it was. */
    Seen seen(TestNode node, Consumer<PtySession> person, String... words) {
        try (PtySession session = open(node, Map.of(), words)) {
            person.accept(session);
            int status = session.exitStatus();
            assertThat(session.whole()).as("the terminal after %s's line", this).isTrue();
            return new Seen(session.screen(), status);
        }
    }

    /** Runs the line by both, which is to look the same. */
    static Seen same(TestNode node, Consumer<PtySession> person, String... words) {
        Seen theirs = REAL.seen(node, person, words);
        Seen ours = OURS.seen(node, person, words);
        assertThat(ours.screen()).isEqualTo(theirs.screen());
        assertThat(ours.status()).isEqualTo(theirs.status());
        return ours;
    }
}
