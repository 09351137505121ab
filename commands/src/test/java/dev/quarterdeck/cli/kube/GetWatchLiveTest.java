package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lists that go on with the changes, on a real control plane, and users with few rights. */
@WithCluster
@ResourceLock("plane")
class GetWatchLiveTest {
    private static final List<String> WATCH =
            List.of("get", "configmaps", "-n", "limited", "-w", "--output-watch-events");

    @Test
    void followsWhatHappensUntilTheServerGoes() throws Exception {
        TestCluster cluster = TestCluster.shared();
        limited(cluster);
        long others = watches(cluster);
        KubeLine.Going ours = KubeLine.start(cluster.config("admin"), WATCH);
        List<String> shortly = List.of("get", "cm", "-n", "limited", "-w", "-o", "name");
        KubeLine.Going names = KubeLine.start(cluster.config("admin"), shortly);
        Await.until("both to watch", () -> watches(cluster) >= others + 2);
        done(cluster, "create", "configmap", "first", "-n", "limited");
        done(cluster, "label", "configmap", "first", "a=b", "-n", "limited");
        done(cluster, "delete", "configmap", "first", "-n", "limited");
        Await.until("the deletion to be told", () -> ours.printed().contains("\nDELETED "));
        Await.until("it to be named", () -> names.printed().split("/first", -1).length == 4);
        cluster.stopServer();
        try {
            assertThat(of(ours).lines().map(line -> line.replaceAll(" {2,}[0-9].*", "")))
                    .containsExactly(
                            "EVENT      NAME               DATA   AGE",
                            "ADDED      kube-root-ca.crt",
                            "ADDED      first",
                            "MODIFIED   first",
                            "DELETED    first");
            assertThat(of(names))
                    .isEqualTo(
                            "configmap/kube-root-ca.crt\nconfigmap/first\nconfigmap/first\n"
                                    + "configmap/first\n");
            refused(cluster);
        } finally {
            cluster.startServer();
        }
    }

    private static String of(KubeLine.Going line) throws Exception {
        return line.end().get(20, TimeUnit.SECONDS).out();
    }

    private static long watches(TestCluster cluster) {
        return TestCluster.longRunning(cluster.config("admin"), "resource=\"configmaps\"");
    }

    /** Lines about files, with the names of files in the folder of {@link #files}. */
    private static final String ON_FILES =
            """
            get -f @objects.yaml
            get -f @objects.yaml -o name
            get -f @wrong.yaml
            get -f @none.yaml
            get -f @bad.yaml
            get -f @half.yaml
            get -f @
            describe -f @bad.yaml
            describe -f @half.yaml
            describe -f @unknown.yaml
            exec -f @wrong.yaml -- a
            exec -f @bad.yaml -- a
            get -f @objects.yaml pods
            get pods --subresource=status
            get pods,cm -w
            get ns limited --subresource=status
            """;

    @Test
    void getsWhatFilesName(@TempDir Path folder) throws IOException {
        files(folder);
        TestCluster cluster = TestCluster.shared();
        for (String text : ON_FILES.lines().toList()) {
            List<String> line = List.of(text.replace("@", folder + "/").split(" "));
            assertThat(ageless(KubeLine.run(cluster.config("admin"), line)))
                    .as(line.toString())
                    .isEqualTo(ageless(cluster.kubectl("admin", line)));
        }
    }

    private static void files(Path folder) throws IOException {
        String objects =
                """
                apiVersion: v1
                kind: Namespace
                metadata: {name: limited}
                ---
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: ConfigMap
                  metadata: {name: kube-root-ca.crt, namespace: limited}
                """;
        Files.writeString(folder.resolve("objects.yaml"), objects);
        Files.writeString(folder.resolve("wrong.yaml"), "a: b");
        Files.writeString(folder.resolve("bad.yaml"), "a: [");
        Files.writeString(folder.resolve("half.yaml"), objects + "---\na: b\n");
        Files.writeString(
                folder.resolve("unknown.yaml"),
                "{apiVersion: x/v1, kind: Foo, metadata: {name: a, namespace: b}}");
    }

    /**
     * One who may see a single namespace works there, and is told what is not allowed elsewhere.
     */
    private static void limited(TestCluster cluster) {
        List<String> allowed = List.of("get", "configmaps", "-n", "limited");
        assertThat(ageless(KubeLine.run(cluster.config("limited"), allowed)))
                .isEqualTo(ageless(cluster.kubectl("limited", allowed)));
        List<String> refused = List.of("get", "pods", "-A");
        Ran ours = KubeLine.run(cluster.config("limited"), refused);
        assertThat(ours).isEqualTo(cluster.kubectl("limited", refused));
        assertThat(ours.err()).contains("Error from server (Forbidden)");
        List<String> byToken = List.of("get", "namespaces", "limited", "-o", "name");
        assertThat(KubeLine.run(cluster.config("token"), byToken))
                .isEqualTo(cluster.kubectl("token", byToken));
    }

    /** The two programs run one after the other: ages that tell seconds differ. */
    private static Ran ageless(Ran ran) {
        return new Ran(
                ran.status(), ran.out().replaceAll(" +(\\d+[dhms])+ *\n", " AGE\n"), ran.err());
    }

    private static void refused(TestCluster cluster) {
        List<String> line = List.of("get", "pods");
        // The socket takes a moment to go: at first a connection is reset rather than refused.
        Await.until(
                "connections to be refused",
                () -> !cluster.kubectl("admin", line).err().contains("previous attempt"));
        Ran gone = cluster.kubectl("admin", line);
        assertThat(gone.err()).contains("The connection to the server");
        assertThat(KubeLine.run(cluster.config("admin"), line)).isEqualTo(gone);
        cluster.startServer();
        assertThat(KubeLine.run(cluster.config("admin"), line).status()).isZero();
    }

    private static void done(TestCluster cluster, String... words) {
        assertThat(cluster.kubectl("admin", List.of(words)).status()).isZero();
    }
}
