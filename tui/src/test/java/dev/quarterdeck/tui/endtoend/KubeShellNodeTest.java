package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** {@code kube shell} in a real terminal: the best shell that a container of a real node has. */
@WithNode
class KubeShellNodeTest {
    /** A container in which what is asked for by name is found in one folder only. */
    private static final String SHELLS =
            """
            {"spec": {"containers": [{"name": "shells", "image": "busybox:1.35",
              "env": [{"name": "PATH", "value": "/own"}],
              "command": ["/bin/sh", "-c", "/bin/mkdir /own; for name in bash ash sh; do
                printf '#!/bin/sh\\\\nCHOSEN='$name' exec /bin/sh \\"$@\\"\\\\n' > /own/$name;
                /bin/chmod +x /own/$name; done; /bin/touch /own/ready; /bin/sleep 100000"],
              "readinessProbe": {"exec": {"command": ["/bin/ls", "/own/ready"]}, "periodSeconds": 1}}]}}
            """;

    private final TestNode node;

    KubeShellNodeTest(TestNode node) {
        this.node = node;
    }

    private void start() {
        done("run", "shells", "--image=busybox:1.35", "--overrides", SHELLS.replace('\n', ' '));
        done("wait", "pod/shells", "--for=condition=Ready", "--timeout=60s");
    }

    /** Nobody waits for its end, nor comes upon its name again. */
    @AfterEach
    void remove() {
        done("delete", "pod", "shells", "--grace-period=0", "--force", "--ignore-not-found");
    }

    private void done(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    @Test
    void takesTheBestShellThereIs() {
        start();
        for (String best : List.of("bash", "ash", "sh")) {
            try (PtySession session = open("shells")) {
                session.await("#");
                assertThat(session.raw()).isTrue();
                session.send("echo it is $CHOSEN, /bin/stty\r");
                session.await("it is " + best + ",");
                session.send("/bin/stty size\r");
                session.await("24 80");
                session.send("exit 4\r");
                assertThat(session.exitStatus()).isEqualTo(4);
                assertThat(session.screen()).contains("command terminated with exit code 4");
                assertThat(session.whole()).isTrue();
            }
            done("exec", "shells", "--", "/bin/rm", "/own/" + best);
        }
        refuseWhatIsOffered("shells", "shells");
        takeWhatIsOffered();
    }

    @Test
    void saysHowToLookIntoAContainerWithoutAShell() {
        refuseWhatIsOffered("noshell", "noshell");
    }

    private void refuseWhatIsOffered(String pod, String container) {
        String none = "container %s has no shell (none of bash, ash, sh)".formatted(container);
        String line =
                "kubectl debug -it %s -n default --image=busybox:1.35 --target=%s"
                        .formatted(pod, container);
        try (PtySession session = open(pod)) {
            session.await("[y/N]");
            assertThat(session.screen().replace("\n", "")).contains(none, "$ " + line);
            session.send("\r");
            assertThat(session.exitStatus()).isEqualTo(1);
            assertThat(session.screen().replace("\n", ""))
                    .contains("error: " + none + "; look into it beside it: " + line);
            assertThat(session.whole()).isTrue();
        }
    }

    /** The container beside it has a terminal of its own, and sees the processes of the first. */
    private void takeWhatIsOffered() {
        try (PtySession session = open("shells")) {
            session.await("[y/N]");
            session.send("y\r");
            session.await("/ #");
            assertThat(session.raw()).isTrue();
            session.send("stty size\r");
            session.await("24 80");
            session.send("tr '\\0' ' ' </proc/1/cmdline | cut -c1-10\r");
            session.await("/bin/sleep");
            session.send("exit\r");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.screen().replace("\n", "")).contains("Session ended, the ephemeral");
            assertThat(session.whole()).isTrue();
        }
    }

    private PtySession open(String pod) {
        return Kubectl.OURS.open(node, Map.of(), "shell", pod, "--debug-image=busybox:1.35");
    }
}
