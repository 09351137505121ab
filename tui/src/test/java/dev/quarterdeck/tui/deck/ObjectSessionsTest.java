package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Going into containers of pods. */
@Tag("unit")
class ObjectSessionsTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    static final String TWO =
            """
            {"kind": "Pod", "metadata": {"name": "web-5d4-aaaaa", "namespace": "shop",
               "annotations": {"kubectl.kubernetes.io/default-container": "app"}},
             "spec": {"containers": [{"name": "proxy", "image": "envoy:1.30"},
                                     {"name": "app", "image": "shop/web:4", "tty": true, "stdin": true}],
                      "initContainers": [{"name": "once", "image": "busybox:1.35"}]},
             "status": {"phase": "Running",
               "initContainerStatuses": [{"name": "once", "state": {"terminated": {"exitCode": 0}}}],
               "containerStatuses": [{"name": "proxy", "state": {"running": {}}},
                                     {"name": "app", "state": {"running": {}}}]}}
            """;

    private final FakeCluster cluster = new FakeCluster();
    private final FakeEngine engine = new FakeEngine();
    private final Bench bench = new Bench(120, 35, engine, cluster);

    private void pod(String name) {
        bench.type(":po shop /" + name).press(ENTER);
    }

    @Test
    void theOnlyContainerThatRunsIsGoneInto() {
        pod("web");
        bench.type("s");
        assertThat(engine.sessions).containsExactly("kubectl shell web-5d4-aaaaa -c cart -n shop");
    }

    @Test
    void oneOfSeveralIsChosenTheMainOneFirst() {
        cluster.objects.put("shop/web-5d4-aaaaa", FakeCluster.json(TWO));
        pod("web");
        bench.type("s");
        assertThat(bench.screen())
                .contains(
                        "Container of web-5d4-aaaaa",
                        "1  app    shop/web:4",
                        "2  proxy  envoy:1.30")
                .doesNotContain("  once  busybox");
        assertThat(engine.sessions).isEmpty();
        bench.press(ENTER);
        bench.type("s2");
        assertThat(engine.sessions)
                .containsExactly(
                        "kubectl shell web-5d4-aaaaa -c app -n shop",
                        "kubectl shell web-5d4-aaaaa -c proxy -n shop");
    }

    @Test
    void oneIsJoinedThatHasATerminal() {
        cluster.objects.put("shop/web-5d4-aaaaa", FakeCluster.json(TWO));
        pod("web");
        bench.type("a1");
        assertThat(engine.sessions)
                .containsExactly("kubectl attach -it web-5d4-aaaaa -c app -n shop");
        bench.type("a2");
        assertThat(engine.sessions).hasSize(1);
        assertThat(bench.screen())
                .contains("proxy has no terminal to join: l follows what it writes");
    }

    @Test
    void aRowOfAContainerIsThatContainer() {
        pod("web");
        bench.press(ENTER).type("s");
        assertThat(engine.sessions).containsExactly("kubectl shell web-5d4-aaaaa -c cart -n shop");
        bench.type("js");
        assertThat(engine.sessions).hasSize(1);
        assertThat(bench.screen()).contains("proxy does not run: there is nothing to go into");
    }

    @Test
    void whereItEndedBadlyTheLineAndTheStatusAreSaid() {
        engine.ended = 7;
        pod("web");
        bench.type("s");
        assertThat(bench.screen())
                .contains(
                        "$ kubectl exec -it web-5d4-aaaaa -c cart -n shop -- sh  ended with exit"
                                + " status 7");
    }

    @Test
    void theMenuShowsTheLine() {
        pod("web");
        bench.type("x");
        assertThat(bench.screen())
                .contains("s       a shell in a container")
                .contains("kubectl exec -it pod/web-5d4-aaaaa -n shop -- sh")
                .contains("kubectl attach -it pod/web-5d4-aaaaa -n shop");
    }

    @Test
    void readOnlyNobodyGoesIn() {
        engine.readOnly(true);
        pod("web");
        bench.type("sa");
        assertThat(engine.sessions).isEmpty();
        assertThat(bench.screen()).contains("changes something, and this is read-only");
    }

    @Test
    void deploymentsHaveNoShell() {
        bench.type(":deploy").press(ENTER).type("s");
        assertThat(engine.sessions).isEmpty();
        assertThat(bench.screen()).contains("shell is not for deployments");
    }
}
