package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.cluster.ClusterConfig;
import dev.quarterdeck.tui.cluster.ObjectQuery;
import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.loop.Effect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a person does on the panes of a cluster, and sees. */
@Tag("unit")
class ClusterDeckTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);

    private final FakeCluster cluster = new FakeCluster();
    private final Bench bench = new Bench(120, 35, new FakeEngine(), cluster);

    private Visit visit(int pane) {
        Pane<?> shown = bench.deck().panes().get(pane);
        return bench.deck().cluster().visit(shown).orElseThrow();
    }

    private void pods(Change<ObjectRow> change) {
        bench.arrive(new ClusterSide.Listing(visit(2)), change);
    }

    private ObjectQuery lastAsked() {
        return cluster.asked.getLast();
    }

    private void go(String line) {
        bench.type(":" + line).press(ENTER);
    }

    private String names() {
        StringBuilder names = new StringBuilder();
        LiveRows<?> rows = bench.deck().pane().rows();
        for (int i = 0; i < rows.shown(); i++) {
            names.append(bench.deck().pane().nameOf(rows.idAt(i))).append(' ');
        }
        return names.toString().strip();
    }

    @Test
    void dockersAndTheClustersPanesStandInOneScreen() {
        assertThat(bench.screen())
                .contains("1 Containers 9", "2 Images 4", "3 Pods 8", "4 Nodes 3")
                .contains("k8s v1.36.3", "prod-admin", "ns all");
    }

    @Test
    void withoutAKubeconfigThereAreDockersPanesOnly() {
        Bench alone = new Bench(120, 35);
        assertThat(alone.screen()).contains("2 Images").doesNotContain("Pods", "ns all");
        alone.type(":pods").press(ENTER);
        assertThat(alone.engine.ran).containsExactly("docker pods");
    }

    @Test
    void aKubeconfigThatAppearsBringsThePanes() {
        Bench later = new Bench(120, 35, new FakeEngine(), FakeCluster.ABSENT);
        later.arrive(
                new ClusterSide.Config(),
                new ClusterConfig(
                        true,
                        "new",
                        List.of(new ClusterConfig.Context("new", "c", "u", "")),
                        null));
        assertThat(later.screen()).contains("3 Pods", "4 Nodes", "new");
    }

    @Test
    void aDockerThatIsAwayLeavesTheClusterItsRoomAndTheFocus() {
        Bench away = new Bench(120, 35, new FakeEngine(), new FakeCluster());
        away.arrive(Arrivals.Source.CONTAINERS, new Change.Page<>(List.of()));
        away.arrive(Arrivals.Source.IMAGES, new Change.Page<>(List.of()));
        away.arrive(Arrivals.Source.CONTAINERS, new Change.Stale<>(FakeEngine.away()));
        away.arrive(Arrivals.Source.IMAGES, new Change.Stale<>(FakeEngine.away()));
        assertThat(away.deck().focus()).isEqualTo(2);
        assertThat(away.screen()).contains("away: no engine at", "coredns-589f44dc88-97jqz");
        assertThat(away.screen().lines().limit(4).toList().get(3)).contains("3 Pods");
    }

    @Test
    void aClusterThatIsAwayKeepsItsRowsAndSaysSinceWhen() {
        pods(new Change.Stale<>(FakeCluster.away()));
        bench.arrive(new ClusterSide.Listing(visit(3)), new Change.Stale<>(FakeCluster.away()));
        bench.tick().tick().tick();
        assertThat(bench.screen())
                .contains("API away, data 3s old", "coredns-589f44dc88-97jqz")
                .contains("connection refused", "systemctl status kubelet")
                .contains("db    postgres:16");
        pods(new Change.Page<>(FakeCluster.pods()));
        assertThat(bench.screen()).contains("live").doesNotContain("API away");
    }

    @Test
    void theFirstPageIsShownAndTheRestJoinsIt() {
        List<ObjectRow> all = FakeCluster.pods();
        pods(new Change.Page<>(all.subList(0, 3)));
        assertThat(bench.screen()).contains("3 Pods 3");
        pods(new Change.More<>(all.subList(3, 8)));
        assertThat(bench.screen()).contains("3 Pods 8");
    }

    @Test
    void agesTickAndRestartsCount() {
        bench.type("3z");
        assertThat(bench.screen()).contains("4m13s");
        bench.tick();
        assertThat(bench.screen()).contains("4m14s");
        bench.type("w");
        assertThat(bench.screen()).contains("LAST RST", "3m11s", "33s");
    }

    @Test
    void aKindIsListedWithNamespaceFilterAndLabels() {
        go("deploy shop /web");
        assertThat(lastAsked()).isEqualTo(new ObjectQuery("", "deploy", "shop", "", ""));
        assertThat(names()).isEqualTo("web");
        assertThat(bench.screen()).contains("Deployments 1 of 2", "ns shop");
        go("po all app=cart");
        assertThat(lastAsked()).isEqualTo(new ObjectQuery("", "po", "", "app=cart", ""));
    }

    @Test
    void aKindOfACustomResourceIsFoundByItsNames() {
        go("backups");
        assertThat(lastAsked().kind()).isEqualTo("backups");
        assertThat(bench.screen()).contains("Backups 0", "no backups");
    }

    @Test
    void aKindThatIsOnTheDeckAlreadyGetsTheFocus() {
        go("no");
        assertThat(bench.deck().focus()).isEqualTo(3);
        assertThat(bench.screen()).contains("3 Pods", "4 Nodes");
    }

    @Test
    void anotherContextShowsItsNamespace() {
        go("@test");
        assertThat(bench.screen()).contains("test   ns shop");
        assertThat(cluster.asked).contains(new ObjectQuery("test", "pods", "shop", "", ""));
        go("@nowhere");
        assertThat(bench.screen()).contains("no context \"nowhere\"", "prod-admin, test");
    }

    @Test
    void contextsAreChosenFromAList() {
        go("contexts");
        assertThat(bench.screen()).contains("Contexts", "prod-admin", "me at test");
        bench.press(Key.of(Key.Kind.DOWN), ENTER);
        assertThat(bench.screen()).contains("test   ns shop");
    }

    @Test
    void zeroAndFavouritesChangeTheNamespace() {
        bench.type("3").press(Keymap.key("Alt-2"));
        assertThat(bench.screen()).contains("ns kube-system", "3 Pods 3");
        assertThat(bench.screen()).doesNotContain("NAMESPACE");
        bench.type("0");
        assertThat(bench.screen()).contains("ns all", "3 Pods 8", "NAMESPACE");
    }

    @Test
    void aNamespaceThatWasVisitedBecomesAFavourite() {
        go("po shop");
        bench.type("0").press(Keymap.key("Alt-3"));
        assertThat(bench.screen()).contains("ns shop");
    }

    @Test
    void enterOnANodeListsItsPodsAndEscGoesBack() {
        bench.type("4").press(ENTER);
        assertThat(lastAsked())
                .isEqualTo(new ObjectQuery("", "pods", "", "", "spec.nodeName=node1"));
        assertThat(bench.screen()).contains("4 Pods of node1", "Esc back");
        bench.press(ESCAPE);
        assertThat(bench.screen()).contains("4 Nodes 3").doesNotContain("Esc back");
    }

    @Test
    void enterOnADeploymentListsWhatItsSelectorSelects() {
        go("deploy");
        bench.press(ENTER);
        assertThat(lastAsked()).isEqualTo(new ObjectQuery("", "pods", "shop", "app=cart", ""));
    }

    @Test
    void enterOnAPodListsItsContainers() {
        bench.type("3jjjj").press(ENTER);
        assertThat(bench.screen())
                .contains("3 Containers of cart-6c9-x2x4p 2", "proxy", "CrashLoopBackOff");
        assertThat(names()).isEqualTo("cart proxy");
    }

    @Test
    void enterOnANamespaceGoesIntoIt() {
        go("ns");
        bench.type("j").press(ENTER);
        assertThat(bench.screen()).contains("ns shop", "Pods 5");
    }

    @Test
    void theOwnerIsAKeyAway() {
        bench.type("3o");
        assertThat(lastAsked())
                .isEqualTo(
                        new ObjectQuery(
                                "",
                                "ReplicaSet.apps",
                                "kube-system",
                                "",
                                "metadata.name=cart-6c9"));
    }

    @Test
    void historyGoesBackAndOn() {
        go("deploy");
        bench.press(ENTER);
        bench.type("[[");
        assertThat(bench.screen()).contains("3 Pods 8");
        bench.type("]");
        assertThat(bench.screen()).contains("3 Deployments 2");
        bench.type("]");
        assertThat(bench.screen()).contains("3 Pods of cart");
    }

    @Test
    void oldListsAreNoLongerHeard() {
        Visit before = visit(2);
        go("deploy");
        bench.arrive(new ClusterSide.Listing(before), new Change.Page<>(FakeCluster.pods()));
        assertThat(names()).isEqualTo("cart web");
        assertThat(bench.effects).contains(new Effect.Stop(new ClusterSide.Listing(before)));
    }

    @Test
    void whoMayNotListAllNamespacesIsShownTheUsualOne() {
        FakeCluster small = new FakeCluster();
        Trouble denied =
                new Trouble(
                        Trouble.Kind.FORBIDDEN,
                        "the API server",
                        "limited cannot list pods in all namespaces",
                        "choose a namespace");
        small.troubles.put("/pods", denied);
        small.troubles.put("/nodes", denied);
        Bench limited = new Bench(120, 35, new FakeEngine(), small);
        assertThat(small.asked).contains(new ObjectQuery("", "pods", "default", "", ""));
        assertThat(limited.screen())
                .contains("ns default", "not all namespaces may be listed", "live")
                .doesNotContain("away");
    }

    @Test
    void whoAsksForAllNamespacesIsToldWhyNot() {
        cluster.troubles.put(
                "/pods",
                new Trouble(
                        Trouble.Kind.FORBIDDEN, "the API server", "limited cannot list pods", "x"));
        bench.type("3").press(Keymap.key("Alt-1"));
        bench.type("0");
        assertThat(bench.screen()).contains("ns all", "limited cannot list pods");
    }

    @Test
    void faultsAndLabelsFilter() {
        bench.type("3!");
        assertThat(names())
                .isEqualTo("coredns-589f44dc88-97jqz big-0 cart-6c9-x2x4p worker-77-bbbbb");
        bench.press(ESCAPE).type("/-l app=etcd").press(ENTER);
        assertThat(names()).isEqualTo("etcd-node1");
        bench.press(ESCAPE).type("/^web").press(ENTER);
        assertThat(names()).isEqualTo("web-5d4-aaaaa");
        bench.press(ESCAPE).type("/status:crash").press(ENTER);
        assertThat(names()).isEqualTo("worker-77-bbbbb");
    }

    @Test
    void sortsByValuesNotByLetters() {
        bench.type("3>>>>");
        assertThat(bench.deck().pane().sorting().title()).isEqualTo("RST");
        bench.type("=");
        assertThat(names()).startsWith("cart-6c9-x2x4p worker-77-bbbbb kube-apiserver-node1");
    }

    @Test
    void aFailingPodExplainsItself() {
        bench.type("3jjjj");
        assertThat(bench.screen())
                .contains("proxy: ends with exit 1, 12 restarts:", "no such upstream: payments")
                .contains("Ready False", "requested 100m", "limit 128 MiB");
    }

    @Test
    void eventsAndYamlAreSidesOfTheDetail() {
        bench.type("3jjjj").press(Key.of(Key.Kind.TAB), Key.of(Key.Kind.TAB));
        bench.press(Key.of(Key.Kind.RIGHT));
        assertThat(bench.screen()).contains("BackOff  41s ago, 41 times", "Back-off restarting");
        bench.press(Key.of(Key.Kind.RIGHT));
        assertThat(bench.screen()).contains("nodeName: node1");
    }

    @Test
    void describeOpensTheObjectAndFollowsIt() {
        bench.type("3d");
        assertThat(bench.screen())
                .contains(
                        "describe coredns-589f44dc88-97jqz", "Controlled By:  ReplicaSet/cart-6c9");
    }

    @Test
    void theMenuShowsKubectlsLine() {
        bench.type("3x");
        assertThat(bench.screen())
                .contains("kubectl get pod/coredns-589f44dc88-97jqz -o yaml -n kube-system");
    }

    @Test
    void usageIsShownWhereItIsMeasuredOnly() {
        bench.type("3z");
        assertThat(bench.screen()).contains("CPU", "168m");
        FakeCluster unmeasured = new FakeCluster();
        unmeasured.measured = false;
        Bench plain = new Bench(120, 35, new FakeEngine(), unmeasured);
        plain.type("3z");
        assertThat(plain.screen()).contains("coredns").doesNotContain("CPU");
    }

    @Test
    void sharesOfWhatMayBeUsedAreWideColumns() {
        Bench wide = new Bench(200, 40, new FakeEngine(), new FakeCluster());
        wide.type("3zw");
        assertThat(wide.screen()).contains("CPU/R", "168 %", "84 %", "MEM/L", "37 %");
    }

    @Test
    void changedCellsAreBrightAndRowsKeepTheirPlaces() {
        bench.type("3j");
        pods(
                new Change.Upsert<>(
                        FakeCluster.pod("kube-system", "etcd-node1", "0/1", "Error", "1", "2d4h")));
        assertThat(bench.screen()).contains("✗ kube-syst… etcd-node1");
        assertThat(names()).startsWith("coredns-589f44dc88-97jqz etcd-node1");
        pods(new Change.Remove<>("uid-kube-system-etcd-node1"));
        assertThat(names()).doesNotContain("etcd");
    }
}
