package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Comparison;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The program installed on a master node, used over SSH as the node's administrator uses it. */
@WithNode
class NodeOverSshTest {
    private static final String CONTROL_D = "\u0004";

    @SuppressWarnings("NullAway.Init") // before all tests
    private static TestNode node;

    @BeforeAll
    static void install(TestNode shared, @TempDir Path work) throws IOException {
        node = shared;
        Product.install(node, work);
        assertThat(node.ssh("qd run -d -p 4000:80 --name noted test/web:1").out())
                .matches("[0-9a-f]{64}\n");
    }

    @AfterAll
    static void remove() {
        node.ssh("docker rm -f noted acted; rm -rf /opt/qd /usr/local/bin/qd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker images --no-trunc --format '{{.ID}} {{.Repository}}:{{.Tag}} {{.Size}}'",
                "docker ps -a --format '{{.Names}} {{.Ports}}'",
                "docker inspect --format '{{ .State.Pid }}' noted",
                "docker inspect noted",
                "docker exec noted cat /www/index.html",
                "docker logs noted",
                "docker port noted",
                "kubectl logs pair -c first",
                "kubectl logs pair --all-containers",
                "kubectl logs -p crashed",
                "kubectl top nodes",
                "kubectl top pods -A --containers",
                "kubectl get pod nothing",
            })
    void printsWhatTheOriginalPrintsThere(String line) {
        same(line, line.startsWith("docker images") ? NodeOverSshTest::sorted : text -> text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker images",
                "docker ps",
                "docker history test/web:1",
                "kubectl get nodes",
                "kubectl get nodes -o wide",
                "kubectl get pods -n kube-system",
                "kubectl get all --namespace=default",
                "kubectl get pods --all-namespaces",
                "kubectl describe node node1",
                "kubectl describe pod pair --namespace=default",
                "kubectl describe pod etcd-node1 --namespace=kube-system",
            })
    void printsItWhereTimePasses(String line) {
        // Images of one second come in any order.
        boolean images = line.startsWith("docker images");
        same(line, text -> images ? sorted(timeless(text)) : timeless(text));
    }

    private static void same(String line, UnaryOperator<String> compared) {
        String ours = line.replaceFirst("^docker", "qd").replaceFirst("^kubectl", "qd kube");
        Comparison.by(ran -> compared.apply(ran.out())).of(ours, () -> run(line), () -> run(ours));
    }

    private static Ran run(String line) {
        Ran ran =
                node.ssh(
                        "exec 2>&1; KUBECONFIG=/etc/kubernetes/admin.conf %s; echo \"status $?\""
                                .formatted(line));
        assertThat(ran.out()).contains("status ").doesNotContain("not found\nstatus 127");
        return ran;
    }

    private static String sorted(String text) {
        return text.lines().sorted().collect(Collectors.joining("\n"));
    }

    /** Ages and times of day become signs, and columns as wide as they like. */
    private static String timeless(String text) {
        return text.replaceAll("\\b(\\d+[dhms])+\\b", "AGE")
                .replaceAll("(\\d+|[Aa]bout an?|[Ll]ess than a) (second|minute|hour)s?", "AGE")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME")
                .replaceAll(" {2,}| \\b(?=AGE)", "  ");
    }

    @Test
    void publishesAPortAndRemovesAnImageByItsId() {
        String page =
                "exec 3<>/dev/tcp/127.0.0.1/4000; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3";
        assertThat(node.ssh(page).out()).contains("<h1>one</h1>");
        String dockerfile = "printf 'FROM busybox:1.35\\nLABEL a=b\\n' | ";
        String id = node.ssh(dockerfile + "DOCKER_BUILDKIT=0 docker build -q -").out().strip();
        assertThat(node.ssh("qd rmi " + id).out()).isEqualTo("Deleted: " + id + "\n");
        assertThat(node.ssh("docker image inspect " + id).status()).isEqualTo(1);
    }

    @Test
    void givesAShellInAContainer() {
        try (PtySession session = open("qd exec -it noted /bin/sh")) {
            session.await("/ #");
            session.send("echo a$((6*7))b; tty; cat /www/index.html\r");
            session.await("a42b");
            session.await("/dev/pts/0");
            session.await("<h1>one</h1>");
            session.send("exit 3\r");
            assertThat(session.exitStatus()).isEqualTo(3);
            assertThat(session.whole()).isTrue();
        }
    }

    /** As root the panes find the cluster's administrator by themselves. */
    @Test
    void showsTheNodeAndActsOnIt() {
        assertThat(node.ssh("docker run -d --name acted -p 4001:80 test/web:1").status()).isZero();
        try (PtySession session = open("qd")) {
            session.await("acted");
            session.await("4001→80");
            session.await("counter");
            session.await("4 Nodes 1");
            session.send("0");
            session.await("ns all");
            session.await("etcd-node1");
            session.send("1" + CONTROL_D);
            session.await("docker rm -f acted");
            session.send("y");
            session.await("the container to go", NodeOverSshTest::gone);
            session.awaitGone("4001→80");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }

    private static boolean gone() {
        return node.ssh("docker ps -aq -f name=acted").out().isEmpty();
    }

    private static PtySession open(String line) {
        return PtySession.start(120, 60, Map.of(), node.session(line));
    }
}
