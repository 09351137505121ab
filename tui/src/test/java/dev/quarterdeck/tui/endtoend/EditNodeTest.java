package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Objects of a real cluster edited from the screen, with a user's editor in a real terminal. */
@WithNode
class EditNodeTest {
    private static final String REPLACES = "sed -i s/before/after/";

    private final TestNode node;

    @TempDir Path folder;

    EditNodeTest(TestNode node) {
        this.node = node;
    }

    @BeforeEach
    void make() {
        done("create", "configmap", "edited", "--from-literal=mine=before");
    }

    @AfterEach
    void remove() {
        done("delete", "configmap", "edited");
    }

    private Ran done(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
        return ran;
    }

    private void assertData(String data) {
        assertThat(done("get", "configmap", "edited", "-o", "jsonpath={.data}").out())
                .isEqualTo(data);
    }

    private void set(String name, String value) {
        done(
                "patch",
                "configmap",
                "edited",
                "-p",
                "{\"data\":{\"" + name + "\":\"" + value + "\"}}");
    }

    private PtySession open(String editor) {
        Map<String, String> environment =
                Map.of(
                        "KUBECONFIG",
                        node.config().toString(),
                        "DOCKER_HOST",
                        "unix:///nonexistent/docker.sock",
                        "KUBE_EDITOR",
                        editor,
                        "TMPDIR",
                        folder.toString());
        PtySession session = PtySession.start(120, 40, environment, Product.command());
        session.await("4 Nodes 1");
        session.send(":cm default\r");
        session.await("kube-root-ca.crt");
        session.send("/edited\r");
        session.awaitGone("kube-root-ca.crt");
        session.await("edited");
        return session;
    }

    private static void quit(PtySession session) {
        session.send("\u0003");
        assertThat(session.exitStatus()).isZero();
        assertThat(session.whole()).isTrue();
    }

    private String script(String body) throws IOException {
        Path script =
                Files.createFile(
                        folder.resolve("editor"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(script, "#!/bin/sh\n" + body).toString();
    }

    @Test
    void showsWhatChangesAndSendsItAfterAYes() {
        try (PtySession session = open(REPLACES)) {
            session.send("e");
            session.await("Edit configmap edited");
            session.await("-   mine: before");
            session.await("+   mine: after");
            assertData("{\"mine\":\"before\"}");
            session.send("y");
            session.await("configmap/edited edited");
            assertData("{\"mine\":\"after\"}");
            session.send("e");
            session.await("Edit cancelled, no changes made");
            quit(session);
        }
    }

    @Test
    void leavesTheTerminalToTheEditor() throws IOException {
        String asks = "printf 'what? '; read -r word; sed -i \"s/before/$word/\" \"$1\"\n";
        try (PtySession session = open(script(asks))) {
            session.send("e");
            session.await("what?");
            assertThat(session.raw()).isFalse();
            assertThat(session.mode(1049)).isFalse();
            session.send("typed\r");
            session.await("+   mine: typed");
            assertThat(session.mode(1049)).isTrue();
            session.send("y");
            session.await("configmap/edited edited");
            assertData("{\"mine\":\"typed\"}");
            quit(session);
        }
    }

    @Test
    void editsWhatIsInvalidAgain() throws IOException {
        String mends =
                "if grep -q 'was not valid' \"$1\"; then sed -i 's/no key/key/' \"$1\"\n"
                        + "else sed -i 's/mine: before/no key: before/' \"$1\"; fi\n";
        try (PtySession session = open(script(mends))) {
            session.send("e");
            session.await("+   key: before");
            session.send("y");
            session.await("configmap/edited edited");
            assertData("{\"key\":\"before\"}");
            quit(session);
        }
    }

    @Test
    void offersToReloadWhatChangedWhileItWasEdited() throws IOException {
        String waits = "printf 'ready? '; read -r _; sed -i s/before/after/ \"$1\"\n";
        try (PtySession session = open(script(waits))) {
            session.send("e");
            session.await("ready?");
            set("theirs", "new");
            session.send("\r");
            reload(session);
        }
    }

    @Test
    void offersToReloadWhatChangedWhileItWasReviewed() {
        try (PtySession session = open(REPLACES)) {
            session.send("e");
            session.await("+   mine: after");
            set("theirs", "new");
            session.send("y");
            reload(session);
        }
    }

    private void reload(PtySession session) {
        session.await("Changed meanwhile");
        session.await("[ Reload ]");
        assertData("{\"mine\":\"before\",\"theirs\":\"new\"}");
        session.send("y");
        session.await("+   mine: after");
        session.await("theirs: new");
        session.send("y");
        session.await("configmap/edited edited");
        assertData("{\"mine\":\"after\",\"theirs\":\"new\"}");
        quit(session);
    }

    @Test
    void saysThatThereIsNoSuchEditor() {
        try (PtySession session = open("/nonexistent/editor")) {
            session.send("e");
            session.await("/nonexistent/editor");
            assertData("{\"mine\":\"before\"}");
            quit(session);
        }
    }
}
