package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.demo.cluster.FakeCluster;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.tui.cluster.ObjectRef;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The lines that dialogs about nodes and work build are ones that the program itself runs. */
@Tag("unit")
class DialogLinesTest {
    private static final ApiResource NODES = kind("", "nodes", "Node", false);
    private static final ApiResource DEPLOYMENTS = kind("apps", "deployments", "Deployment", true);
    private static final ObjectRef NODE = new ObjectRef("", NODES, "", "node3");
    private static final ObjectRef CART = new ObjectRef("", DEPLOYMENTS, "shop", "cart");
    private static final ObjectRef PAID = new ObjectRef("", DEPLOYMENTS, "shop", "payments");

    private final ObjectWords words = new ObjectWords(new Resources(List.of(NODES, DEPLOYMENTS)));
    private final FakeCluster cluster;
    private final dev.quarterdeck.tui.deck.FakeCluster source =
            new dev.quarterdeck.tui.deck.FakeCluster();

    DialogLinesTest() throws IOException {
        cluster = FakeCluster.start(Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
    }

    private static ApiResource kind(String group, String name, String kind, boolean namespaced) {
        return new ApiResource(
                group, "v1", name, "", kind, namespaced, List.of(), List.of(), List.of());
    }

    /** What the lines of a dialog print, with these values in its fields. */
    private String run(DialogPlan plan, String... values) {
        StringBuilder printed = new StringBuilder();
        plan.lines().apply(List.of(values)).forEach(line -> printed.append(run(line)));
        return printed.toString();
    }

    private String run(List<String> line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status =
                Quarterdeck.run(
                        new Invocation(
                                line,
                                Map.of(
                                        "KUBECONFIG",
                                        cluster.config().toString(),
                                        "HOME",
                                        "/nonexistent"),
                                Path.of(""),
                                InputStream.nullInputStream(),
                                out,
                                err,
                                Terminal.none(),
                                Clock.systemUTC()));
        assertThat(status).as(line + "\n" + err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nodesAreCordonedTaintedAndDrained() {
        List<ObjectRef> nodes = List.of(NODE);
        assertThat(run(NodeDialogs.cordon(nodes, words, false))).isEqualTo("node/node3 cordoned\n");
        assertThat(run(NodeDialogs.cordon(nodes, words, true)))
                .isEqualTo("node/node3 uncordoned\n");
        DialogPlan taint = NodeDialogs.taint(nodes, words, source);
        assertThat(run(taint, "a=b:NoSchedule c:NoSchedule", "stays"))
                .isEqualTo("node/node3 tainted\n");
        assertThat(run(taint, "a=d:NoSchedule", "overwrite")).isEqualTo("node/node3 modified\n");
        assertThat(run(taint, "a- c:NoSchedule-", "stays")).isEqualTo("node/node3 untainted\n");
        assertThat(run(NodeDialogs.drain(NODE, words, source), "leave", "lose", "delete", "node3"))
                .startsWith("node/node3 cordoned\nevicting pod ")
                .endsWith("\nnode/node3 drained\n");
    }

    @Test
    void workIsScaledRestartedAndRolledBack() {
        List<ObjectRef> both = List.of(CART, PAID);
        assertThat(run(WorkDialogs.scale(both, words, source), "2"))
                .isEqualTo("deployment.apps/cart scaled\ndeployment.apps/payments scaled\n");
        assertThat(run(words.line("rollout history", PAID)))
                .startsWith("deployment.apps/payments \nREVISION  CHANGE-CAUSE\n1 ");
        assertThat(run(WorkDialogs.undo(PAID, words, new FakeEngine()), "1"))
                .isEqualTo("deployment.apps/payments rolled back\n");
        assertThat(run(WorkDialogs.restart(both, words)))
                .isEqualTo("deployment.apps/cart restarted\ndeployment.apps/payments restarted\n");
        assertThat(run(words.line("rollout status", CART)))
                .endsWith("deployment \"cart\" successfully rolled out\n");
    }
}
