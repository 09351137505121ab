package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Applying a file on screen: which one, what it would change, and the line itself on a yes. */
@Tag("unit")
class ApplyFileTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key TAB = Key.of(Key.Kind.TAB);
    private static final Key RIGHT = Key.of(Key.Kind.RIGHT);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);

    static final List<String> DIFFERENCES =
            List.of(
                    "diff -u -N /tmp/LIVE-1/apps.v1.Deployment.shop.web"
                            + " /tmp/MERGED-2/apps.v1.Deployment.shop.web",
                    "--- /tmp/LIVE-1/apps.v1.Deployment.shop.web\t2026-11-23 12:00:00",
                    "+++ /tmp/MERGED-2/apps.v1.Deployment.shop.web\t2026-11-23 12:00:00",
                    "@@ -6,7 +6,7 @@",
                    " spec:",
                    "-  replicas: 3",
                    "+  replicas: 5");

    static final String CONFLICT =
            "error: Apply failed with 1 conflict: conflict with \"helm\" using apps/v1:"
                    + " .spec.replicas";

    private final FakeCluster cluster = new FakeCluster();
    private final FakeEngine engine = new FakeEngine();
    private final Bench bench = new Bench(120, 35, engine, cluster);

    @BeforeEach
    void deployments() {
        bench.type(":deploy shop").press(ENTER);
    }

    private void differs() {
        engine.prints.addAll(DIFFERENCES);
        engine.answer = new Commands.Ran(1, "");
    }

    @Test
    void whatItChangesIsSeenBeforeItIsDone() {
        bench.type("N");
        assertThat(bench.screen())
                .contains("Apply a file", "What it changes is shown before it is done.")
                .contains("$ kubectl apply -f FILE");
        bench.press(ENTER);
        assertThat(bench.screen()).contains("give a file, a folder or a URL");
        differs();
        bench.type("web.yaml").press(ENTER);
        assertThat(engine.ran).containsExactly("kubectl diff -f web.yaml");
        assertThat(bench.screen())
                .contains("Apply web.yaml", "apps.v1.Deployment.shop.web")
                .contains("-   replicas: 3", "+   replicas: 5", "$ kubectl apply -f web.yaml")
                .contains("y apply it", "e another file")
                .doesNotContain("LIVE-1");
        engine.prints.clear();
        engine.prints.add("configmap/settings created");
        engine.prints.add("deployment.apps/web configured");
        engine.answer = new Commands.Ran(0, "");
        bench.type("y");
        assertThat(engine.ran)
                .containsExactly("kubectl diff -f web.yaml", "kubectl apply -f web.yaml");
        assertThat(bench.screen())
                .contains("✓ deployment.apps/web configured and a line before")
                .doesNotContain("1 task");
    }

    @Test
    void nothingIsDoneWithoutAYes() {
        differs();
        bench.type("Nweb.yaml").press(ENTER, ENTER);
        assertThat(engine.ran).containsExactly("kubectl diff -f web.yaml");
        assertThat(bench.screen()).doesNotContain("Apply web.yaml");
    }

    @Test
    void anotherFileCanBeNamedInstead() {
        differs();
        bench.type("Nweb.yaml").press(ENTER).type("e");
        assertThat(bench.screen()).contains("Apply a file", "$ kubectl apply -f web.yaml");
    }

    @Test
    void namespaceAndServerSideAreChosenInTheDialog() {
        bench.type("Nweb.yaml").press(TAB).type("shop").press(TAB, RIGHT);
        assertThat(bench.screen())
                .contains("● by the server", "$ kubectl apply -f web.yaml -n shop --server-side");
        bench.type("y");
        assertThat(engine.ran).containsExactly("kubectl diff -f web.yaml -n shop --server-side");
    }

    @Test
    void whatChangesNothingSaysSo() {
        bench.type("Nweb.yaml").press(ENTER);
        assertThat(bench.screen()).contains("the cluster is as web.yaml says already");
        assertThat(engine.ran).containsExactly("kubectl diff -f web.yaml");
    }

    @Test
    void fieldsOfOthersAreTakenOnAYesOfItsOwn() {
        engine.answer = new Commands.Ran(2, CONFLICT);
        bench.type("Nweb.yaml").press(TAB, TAB, RIGHT).type("y");
        assertThat(bench.screen())
                .contains("Take the fields over?", "\"helm\" using apps/v1")
                .contains("$ kubectl apply -f web.yaml --server-side", "--force-conflicts");
        differs();
        bench.type("y");
        assertThat(engine.ran)
                .last()
                .isEqualTo("kubectl diff -f web.yaml --server-side --force-conflicts");
        assertThat(bench.screen())
                .contains("$ kubectl apply -f web.yaml --server-side --force-conflicts");
    }

    @Test
    void whatIsWrongIsToldInFull() {
        engine.answer = new Commands.Ran(2, "error: the path \"web.yaml\" does not exist");
        bench.type("Nweb.yaml").press(ENTER);
        assertThat(bench.screen())
                .contains("✗ $ kubectl diff -f web.yaml", "the path \"web.yaml\" does not exist");
        bench.press(ESCAPE);
        engine.answer =
                new Commands.Ran(
                        2,
                        "Error from server (Forbidden): deployments.apps \"web\" is forbidden: User"
                                + " \"eve\" cannot patch resource \"deployments\" in API group"
                                + " \"apps\" in the namespace \"shop\"");
        bench.type("Nweb.yaml").press(ENTER);
        assertThat(bench.screen()).contains("eve may not patch deployments.apps in namespace shop");
    }

    @Test
    void readOnlyRefusesIt() {
        engine.readOnly = true;
        bench.type("N");
        assertThat(bench.screen()).contains("this is read-only").doesNotContain("Apply a file");
    }
}
