package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.cluster.FakeCluster;
import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real kubectl and ours print the same of the demo's cluster, which the real one can move. */
@Order(6) // among those that take longest
@WithCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoClusterByKubectlTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:07Z");

    private FakeCluster still;
    private FakeCluster moving;

    DemoClusterByKubectlTest() throws IOException {
        still = FakeCluster.start(Clock.fixed(NOON, ZoneOffset.UTC));
        moving = FakeCluster.start(Clock.systemUTC());
    }

    @BeforeAll
    void look() {
        still.catchUp();
    }

    @AfterAll
    void stop() throws IOException {
        still.close();
        moving.close();
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    static Stream<Arguments> lines() {
        return Stream.of("get-demo.txt", "exec-demo.txt").flatMap(LineFile::arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void bothPrintTheSame(String line, List<String> words) {
        Ran theirs = TestCluster.kubectl(still.config(), words);
        assertThat(KubeLine.run(still.config(), words)).as(line).isEqualTo(theirs);
    }

    /** Objects that are not there are made, as a server does where it merges itself. */
    @Test
    void newObjectsAreApplied(@TempDir Path folder) throws IOException {
        String manifest =
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: made, namespace: shop}
                data: {a: "1"}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: made, namespace: shop}
                spec:
                  selector: {matchLabels: {app: made}}
                  template:
                    metadata: {labels: {app: made}}
                    spec: {containers: [{name: one, image: nginx:1.29-alpine}]}
                """;
        Path file = Files.writeString(folder.resolve("made.yaml"), manifest);
        List<String> lines =
                List.of(
                        "apply --server-side -f FILE --dry-run=server",
                        "get cm,deploy -n shop made --ignore-not-found",
                        "apply --server-side -f FILE",
                        "apply --server-side -f FILE",
                        "get cm,deploy -n shop made -o name",
                        "diff --server-side -f FILE",
                        "delete -f FILE");
        List<Ran> theirs = new ArrayList<>();
        List<Ran> ours = new ArrayList<>();
        for (String line : lines) {
            theirs.add(TestCluster.kubectl(moving.config(), words(line, file)));
        }
        for (String line : lines) {
            ours.add(KubeLine.run(moving.config(), words(line, file)));
        }
        assertThat(ours).isEqualTo(theirs);
        assertThat(ours.get(1).out()).isEmpty();
        assertThat(ours.get(4).out()).contains("deployment.apps/made");
    }

    private static List<String> words(String line, Path file) {
        return words(line.replace("FILE", file.toString()));
    }

    @Test
    void aCommandReadsItsInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), "one\ntwo\n".repeat(2_000));
        bothPrintTheSame("exec -i toolbox -- cat", file);
        bothPrintTheSame("exec -i toolbox -- sh", file);
    }

    private void bothPrintTheSame(String line, Path input) throws IOException {
        Ran theirs = TestCluster.kubectl(still.config(), words(line), input);
        try (InputStream in = Files.newInputStream(input)) {
            Ran ours = KubeLine.run(still.config(), words(line), in);
            assertThat(ours.equals(theirs)).as(line).isTrue();
        }
    }

    /** A real runtime misses the end of an input that it has not opened yet, and would go on. */
    @Test
    void theEndOfAnEmptyInputIsKeptBack() {
        long began = System.nanoTime();
        Ran ran = KubeLine.run(still.config(), words("exec -i toolbox -- cat"));
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(500));
    }

    private String run(String line) {
        Ran ran = TestCluster.kubectl(moving.config(), words(line));
        assertThat(ran.status()).as(line + "\n" + ran.err()).isZero();
        return ran.out();
    }

    @Test
    void aDeploymentIsScaled() {
        run("scale -n shop deployment/cart --replicas=4");
        assertThat(run("rollout status -n shop deployment/cart --timeout=30s"))
                .contains("successfully rolled out");
        assertThat(run("get pods -n shop -l app=cart -o name").lines()).hasSizeGreaterThan(3);
        assertThat(run("get deployment cart -n shop -o jsonpath={.status.readyReplicas}"))
                .isEqualTo("4");
    }

    @Test
    void aDeletedPodComesBackUnderAnotherName() {
        String before = run("get pods -n shop -l app=cache -o name").strip();
        assertThat(run("delete -n shop " + before + " --timeout=30s")).contains("deleted");
        assertThat(run("get pods -n shop -l app=cache -o name").strip())
                .startsWith("pod/cache-")
                .isNotEqualTo(before);
    }

    @Test
    void aDeletedDeploymentTakesItsPodsAlong() {
        run("delete deployment grafana -n monitoring");
        run("wait pod -n monitoring -l app=grafana --for=delete --timeout=30s");
        assertThat(run("get pods,rs -n monitoring -l app=grafana")).isEmpty();
    }

    @Test
    void patchesOfEachKindAreFollowed() {
        run("patch cm feature-flags -n shop --type=merge -p {\"data\":{\"a\":\"1\"}}");
        run("patch cm feature-flags -n shop -p {\"data\":{\"b\":\"2\"}}");
        run(
                "patch cm feature-flags -n shop --type=json -p"
                        + " [{\"op\":\"remove\",\"path\":\"/data/a\"}]");
        assertThat(run("get cm feature-flags -n shop -o jsonpath={.data}"))
                .contains("\"b\":\"2\"")
                .doesNotContain("\"a\":");
    }

    @Test
    void aNodeIsCordoned() {
        run("cordon node3");
        assertThat(run("get node node3")).contains("Ready,SchedulingDisabled");
        run("uncordon node3");
        assertThat(run("get node node3")).doesNotContain("SchedulingDisabled");
    }

    @Test
    void aRolloutIsUndone() {
        run("rollout undo -n shop deployment/payments");
        assertThat(run("rollout status -n shop deployment/payments --timeout=40s"))
                .contains("successfully rolled out");
        assertThat(run("rollout history -n shop deployment/payments"))
                .contains("3         payments 1.8")
                .doesNotContain("\n1  ");
    }

    @Test
    void figuresAndLogsAreThere() {
        assertThat(run("top nodes")).contains("node1", "CPU(cores)");
        assertThat(run("top pods -n shop")).contains("cart-");
        assertThat(run("logs -n shop deployment/worker --tail=3").lines()).hasSize(3);
        assertThat(run("describe pods -n shop -l app=mailer")).contains("OOMKilled", "128Mi");
    }
}
