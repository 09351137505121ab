package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real node is what its README says. */
@WithNode
class NodeTest {
    @Test
    void runsWhatItsManifestPromises(TestNode node) {
        String pods = node.kubectl("get", "pods", "-o", "jsonpath={.items[*].metadata.name}").out();
        assertThat(pods)
                .contains("counter", "crashed", "noshell", "pair", "web", "shop-", "batch-");
        assertThat(node.kubectl("logs", "-p", "crashed").out()).isEqualTo("the first run fails\n");
        assertThat(node.kubectl("logs", "pair", "-c", "prepare"))
                .isEqualTo(new Ran(0, "preparing\nprepared\n", ""));
        assertThat(node.kubectl("exec", "pair", "-c", "first", "--", "hostname").out())
                .isEqualTo("pair\n");
        assertThat(node.kubectl("exec", "noshell", "--", "sh").err())
                .contains("executable file not found");
    }

    @Test
    void measuresWhatRuns(TestNode node) {
        Ran nodes = node.kubectl("top", "nodes", "--no-headers");
        assertThat(nodes.out()).matches("node1 +\\d+m +\\d+% +\\d+Mi +\\d+% +\n");
        Ran containers = node.kubectl("top", "pod", "pair", "--containers", "--no-headers");
        assertThat(containers.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("pair +first +\\d+m +\\d+Mi +"),
                        line -> assertThat(line).matches("pair +second +\\d+m +\\d+Mi +"));
        assertThat(node.kubectl("top", "pod", "pair", "--containers", "--no-headers"))
                .isEqualTo(containers);
        assertThat(node.kubectl("top", "pods", "-l", "app=shop", "--no-headers").out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("shop-"));
        assertThat(node.kubectl("top", "pod", "nothing").err())
                .isEqualTo(
                        "Error from server (NotFound): podmetrics.metrics.k8s.io"
                                + " \"default/nothing\" not found\n");
    }

    @Test
    void isAMachineOfItsOwn(TestNode node) {
        assertThat(node.ssh("hostname; cat /proc/1/comm; test -t 0 || echo no terminal"))
                .isEqualTo(new Ran(0, "node1\nsystemd\nno terminal\n", ""));
        assertThat(node.sshInTerminal("tty").out()).isEqualTo("/dev/pts/0\r\n");
        assertThat(node.ssh("exit 7").status()).isEqualTo(7);
        assertThat(node.ssh("systemctl is-active docker containerd kubelet").out())
                .isEqualTo("active\nactive\nactive\n");
        assertThat(node.ssh("docker images --format '{{.Repository}}:{{.Tag}}'").out())
                .contains("busybox:1.35", "test/web:1");
    }

    @Test
    void takesAFile(TestNode node, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        assertThat(node.ssh("cat", file).out()).isEqualTo("content");
    }
}
