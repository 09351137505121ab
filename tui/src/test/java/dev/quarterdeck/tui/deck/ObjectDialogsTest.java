package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dialogs about objects: what they show, and the words they run. */
@Tag("unit")
class ObjectDialogsTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);
    private static final Key RIGHT = Key.of(Key.Kind.RIGHT);
    private static final Key UP = Key.of(Key.Kind.UP);
    private static final Key DOWN = Key.of(Key.Kind.DOWN);
    private static final Key DELETE = Keymap.key("Ctrl-D");
    private static final Key KILL = Keymap.key("Ctrl-K");

    private final FakeCluster cluster = new FakeCluster();
    private final FakeEngine engine = new FakeEngine();
    private final Bench bench = new Bench(120, 35, engine, cluster);

    private void go(String line) {
        bench.type(":" + line).press(ENTER);
    }

    /** A place of the menu, by its words. */
    private void menu(String words) {
        bench.type("x");
        long rows =
                Offers.in(bench.deck(), dev.quarterdeck.tui.keys.Where.OBJECTS).stream()
                        .takeWhile(binding -> !binding.words().equals(words))
                        .count();
        for (int i = 0; i < rows; i++) {
            bench.press(DOWN);
        }
        bench.press(ENTER);
    }

    @Test
    void aPodIsDeletedAfterAYesOnly() {
        go("po shop /web");
        bench.press(DELETE);
        assertThat(bench.screen())
                .contains("Delete pod web-5d4-aaaaa?", "ReplicaSet cart-6c9 makes another")
                .contains("● its own   ○ quickly   ○ by force")
                .contains("$ kubectl delete pod/web-5d4-aaaaa -n shop");
        bench.press(ENTER);
        assertThat(engine.ran).isEmpty();
        bench.press(DELETE).type("y");
        assertThat(engine.ran).containsExactly("kubectl delete pod/web-5d4-aaaaa -n shop");
    }

    @Test
    void graceIsChosenInTheDialog() {
        go("po shop /web");
        bench.press(DELETE, UP, RIGHT);
        assertThat(bench.screen()).contains("● quickly", "-n shop");
        bench.type("y");
        assertThat(engine.ran).containsExactly("kubectl delete pod/web-5d4-aaaaa --now -n shop");
    }

    @Test
    void killLeavesNoGrace() {
        go("po shop /web");
        bench.press(KILL);
        assertThat(bench.screen()).contains("● by force");
        bench.type("y");
        assertThat(engine.ran)
                .containsExactly(
                        "kubectl delete pod/web-5d4-aaaaa --grace-period=0 --force -n shop");
    }

    @Test
    void markedPodsOfSeveralNamespacesAreLinesOfTheirOwn() {
        bench.type("3 j jjj ");
        bench.press(DELETE);
        assertThat(bench.screen()).contains("Delete 3 pods?", "type 3 pods to go on");
        bench.type("3 pods").press(ENTER);
        assertThat(engine.ran)
                .containsExactly(
                        "kubectl delete pod/coredns-589f44dc88-97jqz pod/kube-apiserver-node1 -n"
                                + " kube-system",
                        "kubectl delete pod/web-5d4-aaaaa -n shop");
        assertThat(bench.deck().pane().marks().count()).isZero();
    }

    @Test
    void whatTheClusterLivesOnWantsItsNameTyped() {
        bench.type("4").press(DELETE);
        assertThat(bench.screen())
                .contains("Delete node node1?", "type node1 to go on", "forgets it");
        bench.press(ENTER);
        assertThat(bench.screen()).contains("type node1 to go on: ");
        bench.type("node").press(ENTER);
        assertThat(engine.ran).isEmpty();
        bench.type("1").press(ENTER);
        assertThat(engine.ran).containsExactly("kubectl delete node/node1");
        go("ns /shop");
        bench.press(DELETE);
        assertThat(bench.screen()).contains("type shop to go on", "Everything in it goes too.");
        bench.press(ESCAPE);
        go("po kube-system /etcd");
        bench.press(DELETE);
        assertThat(bench.screen()).contains("type etcd-node1 to go on");
    }

    @Test
    void theDependentsOfADeploymentCanBeKept() {
        go("deploy shop /web");
        bench.press(DELETE, UP, RIGHT, RIGHT).type("y");
        assertThat(engine.ran)
                .containsExactly("kubectl delete deployment/web --cascade=orphan -n shop");
    }

    @Test
    void scalingWantsANumberAndShowsWhatThereIs() {
        cluster.objects.put(
                "shop/web",
                FakeCluster.json(
                        "{\"spec\": {\"replicas\": 3}, \"status\": {\"readyReplicas\": 2}}"));
        go("deploy shop /web");
        bench.type("S");
        assertThat(bench.screen())
                .contains("Scale deployment web", "now 3, ready 2")
                .contains("$ kubectl scale deployment/web --replicas=N -n shop");
        bench.type("x").press(ENTER);
        assertThat(bench.screen()).contains("give a number of pods");
        bench.press(Key.of(Key.Kind.BACKSPACE)).type("5").press(ENTER);
        assertThat(engine.ran).containsExactly("kubectl scale deployment/web --replicas=5 -n shop");
    }

    @Test
    void rolloutsAreRestartedUndoneAndLookedAt() {
        go("deploy shop /web");
        bench.type("R");
        assertThat(bench.screen()).contains("Restart deployment web?", "one after the other");
        bench.type("y");
        engine.prints.add("REVISION  CHANGE-CAUSE");
        engine.prints.add("1         <none>");
        menu("roll back to a revision");
        assertThat(bench.screen()).contains("REVISION  CHANGE-CAUSE", "the one before this");
        bench.type("1").press(ENTER);
        menu("its revisions");
        assertThat(bench.screen()).contains("$ kubectl rollout history", "1         <none>");
        bench.press(ESCAPE);
        menu("wait for its rollout");
        assertThat(engine.ran)
                .containsExactly(
                        "kubectl rollout restart deployment/web -n shop",
                        "kubectl rollout history deployment/web -n shop",
                        "kubectl rollout undo deployment/web --to-revision=1 -n shop",
                        "kubectl rollout history deployment/web -n shop",
                        "kubectl rollout status deployment/web -n shop");
    }

    @Test
    void nodesAreCordonedAndUncordoned() {
        bench.type("4C");
        assertThat(bench.screen()).contains("Cordon node node1?", "$ kubectl cordon node1");
        bench.type("y").type("jj").type("C");
        assertThat(bench.screen()).contains("Uncordon node node3?");
        bench.type("y");
        assertThat(engine.ran).containsExactly("kubectl cordon node1", "kubectl uncordon node3");
    }

    @Test
    void drainingShowsWhichPodsGoAndWantsTheName() {
        cluster.objects.put(
                "list pods",
                FakeCluster.json(
                        """
                        {"items": [
                          {"metadata": {"namespace": "shop", "name": "web-1",
                             "ownerReferences": [{"kind": "ReplicaSet", "controller": true}]},
                           "spec": {"volumes": [{"name": "tmp", "emptyDir": {}}]}, "status": {"phase": "Running"}},
                          {"metadata": {"namespace": "shop", "name": "lonely"}, "status": {"phase": "Running"}},
                          {"metadata": {"namespace": "kube-system", "name": "proxy-x",
                             "ownerReferences": [{"kind": "DaemonSet", "controller": true}]}},
                          {"metadata": {"namespace": "kube-system", "name": "etcd-node1",
                             "annotations": {"kubernetes.io/config.mirror": "x"}}}]}
                        """));
        bench.type("4D");
        assertThat(bench.screen())
                .contains("2 go: shop/web-1, shop/lonely")
                .contains("1 has data in an emptyDir: shop/web-1")
                .contains("1 is owned by nobody: shop/lonely")
                .contains("1 stays, of a daemon set: kube-system/proxy-x")
                .contains("1 static, from files of the node")
                .contains("$ kubectl drain node1 --ignore-daemonsets");
        assertThat(cluster.asked.getLast().fields()).isEqualTo("spec.nodeName=node1");
        bench.press(UP, RIGHT, UP, RIGHT).press(DOWN, DOWN).type("node1").press(ENTER);
        assertThat(engine.ran)
                .containsExactly(
                        "kubectl drain node1 --ignore-daemonsets --delete-emptydir-data --force");
    }

    @Test
    void labelsAnnotationsAndTaintsAreAskedFor() {
        go("po shop /web");
        menu("set or remove labels");
        assertThat(bench.screen()).contains("Label pod web-5d4-aaaaa", "app=cart", "tier=front");
        bench.press(ENTER);
        assertThat(bench.screen()).contains("give a key and a value");
        bench.type("a=b c-").press(ENTER);
        menu("set or remove annotations");
        assertThat(bench.screen()).contains("no annotations yet");
        bench.type("note='two words'").press(DOWN, RIGHT).type("y");
        bench.type("4");
        menu("keep pods away by a taint");
        assertThat(bench.screen()).contains("no taints yet");
        bench.type("k=v:NoSchedule").press(ENTER);
        assertThat(engine.ran)
                .containsExactly(
                        "kubectl label pod/web-5d4-aaaaa a=b c- -n shop",
                        "kubectl annotate pod/web-5d4-aaaaa note=two words --overwrite -n shop",
                        "kubectl taint nodes node1 k=v:NoSchedule");
    }

    @Test
    void theLineNamesTheContextThatWasChosen() {
        go("po shop @test");
        bench.press(ESCAPE).press(DELETE);
        assertThat(bench.screen()).contains("-n shop --context test");
    }

    @Test
    void theResultIsSaidInKubectlsWords() {
        engine.prints.add("deployment.apps/web scaled");
        go("deploy shop /web");
        bench.type("S4").press(ENTER);
        assertThat(bench.screen())
                .contains("✓ deployment.apps/web scaled   $ kubectl scale deployment/web");
    }

    @Test
    void aMissingPermissionIsNamed() {
        engine.answer =
                new Commands.Ran(
                        1,
                        "Error from server (Forbidden): pods \"web-5d4-aaaaa\" is forbidden: User"
                                + " \"viewer\" cannot delete resource \"pods\" in API group \"\" in"
                                + " the namespace \"shop\"");
        go("po shop /web");
        bench.press(DELETE).type("y");
        assertThat(bench.screen())
                .contains("missing  permission to delete pods in namespace shop")
                .contains("user     viewer")
                .contains("kubectl auth can-i --list --namespace shop")
                .contains("✗ viewer may not delete pods in namespace shop");
    }

    @Test
    void aConflictOffersToReloadAndRunAgain() {
        engine.answer =
                new Commands.Ran(
                        1,
                        "Error from server (Conflict): Operation cannot be fulfilled on"
                                + " deployments.apps \"web\": the object has been modified; please"
                                + " apply your changes to the latest version and try again");
        go("deploy shop /web");
        bench.type("S4").press(ENTER);
        assertThat(bench.screen()).contains("Changed meanwhile", "[ Reload and run ]");
        engine.answer = new Commands.Ran(0, "");
        bench.type("y");
        assertThat(engine.ran).hasSize(2).allMatch(line -> line.contains("--replicas=4"));
    }

    @Test
    void menuHintsAndHelpOfferWhatIsPossibleForTheKind() {
        bench.type("4x");
        assertThat(bench.screen())
                .contains(
                        "kubectl drain node1", "kubectl cordon node1", "kubectl taint nodes node1")
                .doesNotContain("kubectl scale", "rollout");
        bench.press(ESCAPE).type("?");
        assertThat(bench.screen()).contains("drain").doesNotContain("how many pods");
        bench.press(ESCAPE);
        go("deploy shop /web");
        bench.type("x");
        assertThat(bench.screen())
                .contains("kubectl scale deployment/web --replicas=N -n shop")
                .contains("kubectl rollout undo deployment/web -n shop")
                .doesNotContain("drain", "grace-period");
        bench.press(ESCAPE).type("C");
        assertThat(bench.screen()).contains("C  cordon is not for deployments");
    }
}
