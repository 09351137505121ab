package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole program in a terminal, on a real control plane and without a Docker Engine. */
@WithCluster
@ResourceLock("plane")
class ClusterEndToEndTest {
    private static final String ESCAPE = "\u001b";

    @SuppressWarnings("NullAway.Init") // before all tests
    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = TestCluster.shared();
    }

    private static void kubectl(String... words) {
        assertThat(cluster.kubectl("admin", List.of(words)).status()).isZero();
    }

    private static PtySession open(Path config, String... flags) {
        List<String> command = new ArrayList<>(Product.command());
        command.addAll(List.of(flags));
        Map<String, String> environment =
                Map.of(
                        "KUBECONFIG",
                        config.toString(),
                        "DOCKER_HOST",
                        "unix:///nonexistent/docker.sock");
        return PtySession.start(120, 40, environment, command);
    }

    private static void quit(PtySession session) {
        session.send("\u0003");
        assertThat(session.exitStatus()).isZero();
        assertThat(session.whole()).isTrue();
    }

    @Test
    void followsWhatIsMadeAndGoesIntoItWithoutAnEngine() {
        try (PtySession session = open(cluster.config("admin"))) {
            session.await("4 Nodes");
            session.await("live");
            kubectl("create", "deployment", "shown", "--image=nginx", "--replicas=2");
            session.await("shown-");
            session.await("3 Pods 2");
            session.send(":deploy default\r");
            session.await("3 Deployments 1");
            session.send("\r");
            session.await("3 Pods of shown 2");
            session.send("d");
            session.await("Controlled By:");
            session.send("y");
            session.await("kind: Pod");
            session.send(ESCAPE);
            session.await("3 Pods of shown 2");
            kubectl("scale", "deployment", "shown", "--replicas=3");
            session.await("3 Pods of shown 3");
            kubectl("delete", "deployment", "shown");
            session.await("3 Pods of shown 0");
            session.send(ESCAPE);
            session.await("3 Deployments 0");
            quit(session);
        } finally {
            kubectl("delete", "deployment", "shown", "--ignore-not-found");
        }
    }

    @Test
    void keepsWhatItHadWhileTheServerIsAwayAndComesBackByItself() {
        kubectl("create", "configmap", "survivor", "--from-literal=a=b");
        try (PtySession session = open(cluster.config("admin"))) {
            session.await("4 Nodes");
            session.await("live");
            session.send(":cm default\r");
            session.await("survivor");
            cluster.stopServer();
            session.await("API away");
            session.await("survivor");
            cluster.startServer();
            session.awaitGone("API away");
            kubectl("create", "configmap", "newcomer", "--from-literal=a=b");
            session.await("newcomer");
            quit(session);
        } finally {
            cluster.startServer();
            kubectl("delete", "configmap", "survivor", "newcomer", "--ignore-not-found");
        }
    }

    @Test
    void showsAUserHisNamespace() {
        kubectl("create", "-n", "limited", "configmap", "mine", "--from-literal=a=b");
        try (PtySession session = open(cluster.config("limited"), "--namespace=limited")) {
            session.await("ns limited");
            session.await("live");
            session.send(":cm\r");
            session.await("mine");
            session.send("0");
            session.await("not allowed");
            session.awaitGone("mine");
            session.send(":cm limited\r");
            session.await("ns limited");
            session.await("mine");
            quit(session);
        } finally {
            kubectl("delete", "-n", "limited", "configmap", "mine");
        }
    }

    @Test
    void readsAKubeconfigThatAppearsAndOneThatChanges(@TempDir Path folder) throws IOException {
        Path config = folder.resolve("config");
        try (PtySession session = open(config)) {
            session.await("/nonexistent/docker.sock");
            Files.copy(cluster.config("admin"), config);
            session.await("4 Nodes");
            session.await("kubernetes-admin@kubernetes");
            Files.copy(cluster.config("limited"), config, StandardCopyOption.REPLACE_EXISTING);
            session.awaitGone("kubernetes-admin@kubernetes");
            quit(session);
        }
    }
}
