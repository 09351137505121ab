package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Objects;

/** Editing an object: the editor, the server's trial, what changes, and the change itself. */
@Tag("unit")
class ObjectEditTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);

    private final FakeCluster cluster = new FakeCluster();
    private final FakeEngine engine = new FakeEngine();
    private final Bench bench = new Bench(120, 35, engine, cluster);

    @BeforeEach
    void deployment() {
        deployment("7", 3, "on");
        bench.type(":deploy shop /web").press(ENTER);
    }

    private void deployment(String version, int replicas, String paused) {
        cluster.objects.put(
                "shop/web",
                FakeCluster.json(
                        """
                        {"apiVersion": "apps/v1", "kind": "Deployment",
                         "metadata": {"name": "web", "namespace": "shop", "resourceVersion": "%s",
                           "managedFields": [{"manager": "x"}], "labels": {"app": "web"}},
                         "spec": {"replicas": %d, "mode": "%s"}, "status": {"replicas": %d}}
                        """
                                .formatted(version, replicas, paused, replicas)));
    }

    private static StatusError error(String json) {
        return StatusError.of(Json.object(FakeCluster.json(json)));
    }

    private static StatusError conflict() {
        return error("{\"code\": 409, \"reason\": \"Conflict\", \"message\": \"modified\"}");
    }

    private Object spec(String field) {
        return Objects.requireNonNull(
                new Tree(cluster.sent.getLast()).at("spec", field).root(), "nothing there");
    }

    @Test
    void whatChangesIsShownAndSentAfterAYesOnly() {
        engine.editor =
                text ->
                        text.replace("replicas: 3\nstatus", "replicas: 5\nstatus")
                                .replace("  replicas: 3", "  replicas: 5");
        bench.type("e");
        assertThat(engine.sessions).containsExactly("edit rw-------");
        assertThat(engine.edited.getFirst())
                .startsWith("# Please edit the object below.")
                .contains("kind: Deployment")
                .doesNotContain("managedFields");
        assertThat(bench.screen())
                .contains("Edit deployment web", "-   replicas: 3", "+   replicas: 5")
                .contains("$ kubectl edit deployment/web -n shop", "nothing has been sent yet");
        assertThat(cluster.tried).hasSize(1);
        bench.press(ENTER);
        assertThat(cluster.sent).isEmpty();
        bench.type("ey");
        assertThat(spec("replicas").toString()).isEqualTo("5");
        assertThat(bench.screen()).contains("✓ deployment.apps/web edited");
    }

    @Test
    void anUnchangedOrEmptyFileCancelsTheEdit() {
        bench.type("e");
        assertThat(bench.screen()).contains("Edit cancelled, no changes made");
        engine.editor = text -> "# only remarks\n";
        bench.type("e");
        assertThat(bench.screen()).contains("Edit cancelled, saved file was empty");
        engine.editorStatus = 3;
        bench.type("e");
        assertThat(bench.screen()).contains("the editor ended with exit status 3");
        assertThat(cluster.tried).isEmpty();
    }

    @Test
    void whatIsWrongStandsInTheHeadOfTheFileAndIsEditedAgain() {
        cluster.refusals.add(
                error(
                        """
                        {"code": 422, "reason": "Invalid", "message": "invalid", "details": {"causes":
                          [{"field": "spec.replicas", "message": "must be greater than or equal to 0"}]}}
                        """));
        engine.editor =
                text ->
                        text.contains("was not valid")
                                ? text.replace("replicas: -1", "replicas: 4")
                                : text.replace("  replicas: 3", "  replicas: -1");
        bench.type("e");
        assertThat(engine.edited).hasSize(2);
        assertThat(engine.edited.get(1))
                .contains("# deployments.apps \"web\" was not valid:")
                .contains("# * spec.replicas: must be greater than or equal to 0\n#\n");
        assertThat(bench.screen()).contains("+   replicas: 4");
    }

    @Test
    void whatCannotBeReadIsEditedAgainUntilItStaysAsItIs() {
        engine.editor = text -> text.contains("error parsing") ? text : text + "broken: [\n";
        bench.type("e");
        assertThat(engine.edited).hasSize(2);
        assertThat(engine.edited.get(1)).contains("# error: error parsing edited-file");
        assertThat(bench.screen()).contains("Edit cancelled, no valid changes were saved");
    }

    @Test
    void aConflictOffersToReloadAndKeepsTheEdit() {
        cluster.refusals.add(conflict());
        engine.editor =
                text -> {
                    deployment("8", 3, "off");
                    return text.replace("  replicas: 3", "  replicas: 5");
                };
        bench.type("e");
        assertThat(bench.screen()).contains("Changed meanwhile", "[ Reload ]");
        bench.type("y");
        assertThat(bench.screen()).contains("+   replicas: 5").doesNotContain("mode: \"on\"");
        bench.type("y");
        assertThat(spec("replicas").toString()).isEqualTo("5");
        assertThat(spec("mode")).isEqualTo("off");
    }

    @Test
    void aStatusThatMovedIsInNobodysWay() {
        cluster.refusals.add(conflict());
        engine.editor =
                text -> {
                    cluster.objects.put(
                            "shop/web",
                            FakeCluster.json(
                                    """
                                    {"apiVersion": "apps/v1", "kind": "Deployment",
                                     "metadata": {"name": "web", "namespace": "shop", "resourceVersion": "8", "labels": {"app": "web"}},
                                     "spec": {"replicas": 3, "mode": "on"}, "status": {"replicas": 2}}
                                    """));
                    return text.replace("mode: \"on\"", "mode: \"off\"");
                };
        bench.type("e");
        assertThat(bench.screen()).contains("-   mode: \"on\"", "+   mode: \"off\"");
        bench.type("y");
        assertThat(new Tree(cluster.sent.getLast()).at("metadata", "resourceVersion").text())
                .isEqualTo("8");
    }

    @Test
    void aRefusalNamesTheMissingPermission() {
        cluster.refusals.add(
                error(
                        """
                        {"code": 403, "reason": "Forbidden", "message": "deployments.apps \\"web\\" is forbidden: User \\"viewer\\" cannot update resource \\"deployments\\" in API group \\"apps\\" in the namespace \\"shop\\""}
                        """));
        engine.editor = text -> text.replace("  replicas: 3", "  replicas: 5");
        bench.type("e");
        assertThat(bench.screen())
                .contains("missing  permission to update deployments.apps in namespace shop");
    }

    @Test
    void theTextOfAnObjectIsEditedToo() {
        engine.editor = text -> text.replace("  replicas: 3", "  replicas: 5");
        bench.type("y");
        assertThat(bench.screen()).contains("e edit");
        bench.type("e");
        assertThat(bench.screen()).contains("Edit deployment web", "+   replicas: 5");
    }
}
