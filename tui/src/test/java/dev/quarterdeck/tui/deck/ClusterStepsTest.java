package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.loop.Effect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps into a cluster and back, and what keys and words mean on the way. */
@Tag("unit")
class ClusterStepsTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);

    private final Bench bench = new Bench(120, 35, new FakeEngine(), new FakeCluster());

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
    void quitGoesBackAStepBeforeItQuits() {
        bench.type("3").press(ENTER).type("q");
        assertThat(bench.effects).doesNotContain(new Effect.Quit(0));
        assertThat(bench.screen()).contains("3 Pods 8");
        bench.type("q");
        assertThat(bench.effects).contains(new Effect.Quit(0));
    }

    @Test
    void theWholeScreenStaysThePanesWhileStepsAreTakenBack() {
        bench.type("3z").press(ENTER, ESCAPE);
        assertThat(bench.screen()).contains("3 Pods 8").doesNotContain("1 Containers");
        bench.press(ESCAPE);
        assertThat(bench.screen()).contains("1 Containers");
    }

    @Test
    void anotherNamespaceIsAStepThatCanBeTakenBack() {
        bench.type("3").press(Keymap.key("Alt-2"));
        go("po shop");
        bench.type("[");
        assertThat(bench.screen()).contains("ns kube-system", "3 Pods 3");
        bench.type("[");
        assertThat(bench.screen()).contains("ns all", "3 Pods 8");
        bench.type("[");
        assertThat(bench.screen()).contains("nothing was listed before");
    }

    @Test
    void aKeyOfOtherThingsIsNotMetWithSilence() {
        bench.type("3S");
        assertThat(bench.screen()).contains("S  scale is not for pods");
        bench.type("1o");
        assertThat(bench.screen()).contains("o  owner is not for containers");
    }

    @Test
    void aNamespaceByItsNameIsGoneInto() {
        go("ns shop");
        assertThat(bench.screen()).contains("ns shop", "3 Pods 5");
    }

    @Test
    void anUnknownContextLeavesEverythingAsItIs() {
        go("no @nowhere");
        assertThat(bench.screen()).contains("no context \"nowhere\"");
        assertThat(bench.deck().focus()).isZero();
    }

    @Test
    void aSetOfLabelsNeedsNoQuotes() {
        bench.type("3/-l app in (etcd, web) pod").press(ENTER);
        assertThat(names()).isEmpty();
        bench.press(ESCAPE).type("/-l app in (etcd, web)").press(ENTER);
        assertThat(names()).isEqualTo("etcd-node1 web-5d4-aaaaa");
    }

    @Test
    void aColumnIsFilteredByWhatItShows() {
        bench.type("3/age:42m").press(ENTER);
        assertThat(names()).isEqualTo("big-0");
    }

    @Test
    void behindEndpointsThereArePods() {
        Object slice =
                FakeCluster.json(
                        """
                        {"metadata": {"name": "web-x", "namespace": "shop"},
                         "endpoints": [{"targetRef": {"name": "web-a"}}, {"targetRef": {"name": "web-b"}}]}
                        """);
        assertThat(Drill.from("EndpointSlice", new Tree(slice)).orElseThrow())
                .isEqualTo(
                        Place.of("pods")
                                .in("shop")
                                .filtered("name:^(web-a|web-b)$")
                                .belonging("web-x"));
    }

    @Test
    void thePaletteOpensFromATextToo() {
        bench.type("3d:nodes").press(ENTER);
        assertThat(bench.screen()).contains("4 Nodes 3");
        assertThat(bench.deck().focus()).isEqualTo(3);
    }

    @Test
    void columnsThatWereScrolledAwayAreSaidToBe() {
        bench.type("3").press(Key.of(Key.Kind.RIGHT));
        assertThat(bench.screen()).contains("◂ scrolled").doesNotContain("READY");
        bench.press(Key.of(Key.Kind.LEFT));
        assertThat(bench.screen()).contains("READY").doesNotContain("scrolled");
    }
}
