package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.cluster.FakeCluster;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The real kubectl and ours print the same of the demo's cluster, which the real one can move. */
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get pods",
                "get pods -n shop",
                "get pods -A",
                "get pods -A -o wide",
                "get pods -n shop -o yaml",
                "get pods -n shop -o json",
                "get pods -n shop -o name",
                "get pods -n kube-system --show-labels",
                "get pods -A -l app=web",
                "get pods -A -l app!=web,tier",
                "get pods -A --selector app=in",
                "get pods -n shop -l app=cart -o jsonpath={.items[*].metadata.name}",
                "get pods -A --field-selector status.phase=Running,spec.nodeName=node2",
                "get pods -A --field-selector status.phase!=Running",
                "get pods --field-selector spec.nope=1",
                "get pods -A --chunk-size=7",
                "get pods -A --sort-by=.status.podIP",
                "get pods -n shop --no-headers -L app,tier",
                "get pods -n nowhere",
                "get pod toolbox",
                "get pod toolbox -o yaml",
                "get pod toolbox nobody",
                "get pod/toolbox svc/kubernetes",
                "get po nobody",
                "get nodes",
                "get nodes -o wide",
                "get node node1 -o yaml",
                "get node node9",
                "get ns",
                "get services -A -o wide",
                "get svc,ep,endpointslices -n shop",
                "get endpoints -A",
                "get endpointslices -A -o wide",
                "get deploy,rs,sts,ds -A",
                "get deploy,rs,sts,ds -A -o wide",
                "get deploy web -n shop -o yaml",
                "get deployments.apps -n shop -o json",
                "get jobs,cj -n batch -o wide",
                "get ingress -A",
                "get ingressclass",
                "get netpol,pdb,hpa,quota,limits -A -o wide",
                "get cm,secrets,sa -A",
                "get secret database -n shop -o yaml",
                "get secret -n kube-system --field-selector type=bootstrap.kubernetes.io/token",
                "get events -A",
                "get events -n shop -o wide",
                "get events.events.k8s.io -n shop -o yaml",
                "get events -n shop --field-selector reason=BackOff,type=Warning",
                "get events -n shop --field-selector involvedObject.kind=Deployment",
                "get pvc -A -o wide",
                "get pv,sc -o wide",
                "get leases,controllerrevisions -A",
                "get roles,rolebindings -A -o wide",
                "get clusterroles,clusterrolebindings -o wide",
                "get priorityclasses,crd",
                "get backups -A",
                "get bk -A -o wide",
                "get backups.shop.example.com -n shop -o yaml",
                "get backup.v1.shop.example.com database -n shop",
                "get all -n shop",
                "get all -A",
                "get things",
                "get pods.metrics.k8s.io -n shop",
                "get --raw /version",
                "get --raw /readyz",
                "get --raw /api/v1/namespaces/shop/nothings",
                "get deploy web -n shop --subresource=scale -o yaml",
                "get pods -n shop -o custom-columns=N:.metadata.name,P:.status.phase"
            })
    void bothPrintTheSame(String line) {
        Ran theirs = TestCluster.kubectl(still.config(), words(line));
        assertThat(KubeLine.run(still.config(), words(line))).isEqualTo(theirs);
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
