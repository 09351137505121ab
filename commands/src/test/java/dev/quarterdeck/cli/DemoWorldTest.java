package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Scripted lines with {@code --demo}: both tools' words, on what is embedded. */
@Tag("recorded")
class DemoWorldTest {

    /** What leads outside must not be followed. */
    private static final Map<String, String> OUTSIDE =
            Map.of(
                    "HOME", "/nonexistent",
                    "KUBECONFIG", "/nonexistent/config",
                    "KUBERNETES_SERVICE_HOST", "127.0.0.1",
                    "HTTP_PROXY", "http://127.0.0.1:1",
                    "http_proxy", "http://127.0.0.1:1",
                    "DOCKER_HOST", "unix:///nonexistent/docker.sock");

    private static Ours demo(String line) {
        return Ours.run(OUTSIDE, ("--demo " + line).split(" ", -1));
    }

    @Test
    void podsOfAllNamespacesAreListed() {
        Ours ran = demo("get pods -A");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("NAMESPACE ")
                .contains("CrashLoopBackOff", "ImagePullBackOff", "Pending", "Init:0/1")
                .contains("kube-apiserver-node1");
        assertThat(ran.out().lines().count()).isBetween(40L, 70L);
    }

    @Test
    void kubectlsWordsLeadToTheCluster() {
        assertThat(demo("nodes").out()).contains("node1   Ready    control-plane");
        assertThat(demo("pods").out()).contains("toolbox");
        assertThat(demo("kube get deploy -n shop").out()).contains("payments");
        assertThat(demo("k get backups -A").out()).contains("LAST BACKUP");
        assertThat(demo("get pod nobody").err())
                .isEqualTo("Error from server (NotFound): pods \"nobody\" not found\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cordon node3 | node/node3 cordoned",
                "uncordon node3 | node/node3 already uncordoned",
                "taint nodes node3 a=b:NoSchedule | node/node3 tainted",
                "scale deployment/cart --replicas=4 -n shop | deployment.apps/cart scaled",
                "rollout restart deployment/cart -n shop | deployment.apps/cart restarted",
                "rollout pause deployment/cart -n shop | deployment.apps/cart paused",
                "rollout undo deployment/payments -n shop | deployment.apps/payments rolled back",
                "kube cordon node3 --dry-run=server | node/node3 cordoned (server dry run)"
            })
    void whatChangesTheClusterDoesSoInTheDemoToo(String line, String told) {
        Ours ran = demo(line);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo(told + "\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void aNodeOfTheDemoIsDrainedInATrial() {
        Ours ran =
                demo(
                        "drain node3 --ignore-daemonsets --delete-emptydir-data --force"
                                + " --dry-run=client");
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).startsWith("Warning: ignoring DaemonSet-managed Pods: ");
        assertThat(ran.out())
                .startsWith("node/node3 cordoned (dry run)\nevicting pod ")
                .endsWith(" (dry run)\nnode/node3 drained (dry run)\n");
    }

    @Test
    void dockersWordsLeadToTheEngine() {
        assertThat(demo("ps").out()).contains("nginx");
    }

    @Test
    void theSameInstantShowsTheSame() {
        assertThat(demo("get pods -A -o wide")).isEqualTo(demo("get pods -A -o wide"));
    }

    @Test
    void anotherClusterIsRefused() {
        Ours ran = demo("get pods --server=http://127.0.0.1:1");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("qd: the demo has a cluster of its own: leave out --server.");
    }
}
