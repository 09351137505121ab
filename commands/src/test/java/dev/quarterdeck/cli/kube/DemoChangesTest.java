package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.cluster.FakeCluster;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/** What changes nodes and what runs pods does so in the demo's cluster too. */
@Tag("recorded")
class DemoChangesTest {
    private final FakeCluster cluster;

    DemoChangesTest() throws IOException {
        cluster = FakeCluster.start(Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
    }

    private Ran ran(String line) {
        return KubeLine.run(
                cluster.config(), List.of(line.split(" ", -1)), InputStream.nullInputStream());
    }

    private String out(String line) {
        Ran ran = ran(line);
        assertThat(ran.status()).as(line + "\n" + ran.err()).isZero();
        return ran.out();
    }

    @Test
    void nodesAreCordonedAndTainted() {
        assertThat(out("cordon node3")).isEqualTo("node/node3 cordoned\n");
        assertThat(out("cordon node3")).isEqualTo("node/node3 already cordoned\n");
        assertThat(out("get node node3")).contains("Ready,SchedulingDisabled");
        assertThat(out("uncordon node3")).isEqualTo("node/node3 uncordoned\n");
        out("taint nodes node3 a=b:NoSchedule a=c:NoExecute d:PreferNoSchedule");
        assertThat(out("taint nodes node3 a:NoSchedule-")).isEqualTo("node/node3 untainted\n");
        assertThat(out("get node node3 -o jsonpath={.spec.taints[*].effect}"))
                .contains("NoExecute", "PreferNoSchedule")
                .doesNotContain("NoSchedule NoExecute");
        assertThat(out("taint nodes node3 a- d-")).isEqualTo("node/node3 untainted\n");
        assertThat(out("get node node3 -o jsonpath={.spec.taints}")).doesNotContain("\"a\"");
    }

    @Test
    void aNodeIsDrained() {
        Ran refused = ran("drain node3");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "DaemonSet-managed Pods (use --ignore-daemonsets to ignore)",
                        "There are pending nodes to be drained:\n node3\n");
        String drained =
                out(
                        "drain node3 --ignore-daemonsets --delete-emptydir-data --force"
                                + " --grace-period=1 --timeout=60s");
        assertThat(drained)
                .startsWith("node/node3 already cordoned\nevicting pod ")
                .containsPattern("\npod/\\S+ evicted\n")
                .endsWith("\nnode/node3 drained\n");
        assertThat(out("get pods -A --field-selector spec.nodeName=node3 -o name").lines())
                .allMatch(pod -> pod.matches("pod/(calico-node|kube-proxy|node-exporter)-.*"));
    }

    @Test
    void workIsScaledAndRolledOut() {
        assertThat(out("scale -n shop deployment/cart --replicas=4 --timeout=30s"))
                .isEqualTo("deployment.apps/cart scaled\n");
        assertThat(out("rollout restart -n shop deployment/cart"))
                .isEqualTo("deployment.apps/cart restarted\n");
        assertThat(out("rollout status -n shop deployment/cart --timeout=60s"))
                .endsWith("deployment \"cart\" successfully rolled out\n");
        assertThat(out("rollout history -n shop deployment/cart")).contains("REVISION", "\n2 ");
        assertThat(out("rollout undo -n shop deployment/cart"))
                .isEqualTo("deployment.apps/cart rolled back\n");
        assertThat(out("rollout pause -n shop deployment/cart")).endsWith(" paused\n");
        assertThat(out("rollout resume -n shop deployment/cart")).endsWith(" resumed\n");
    }
}
