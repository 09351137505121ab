package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Screens of what is done with objects: forms, reviews, refusals, lists. */
@Tag("recorded")
class ObjectScreensTest {
    private static final List<Size> SIZES = List.of(new Size(80, 24), new Size(120, 35));
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key TAB = Key.of(Key.Kind.TAB);
    private static final Key RIGHT = Key.of(Key.Kind.RIGHT);

    /** A deck, and what stands behind it. */
    private record Stage(Bench bench, FakeEngine engine, FakeCluster cluster) {
        void go(String line) {
            bench.type(":" + line).press(ENTER);
        }

        void deployment(String replicas) {
            cluster.objects.put(
                    "shop/web",
                    FakeCluster.json(
                            """
                            {"apiVersion": "apps/v1", "kind": "Deployment",
                             "metadata": {"name": "web", "namespace": "shop",
                               "resourceVersion": "7", "labels": {"app": "web"}},
                             "spec": {"replicas": %s, "paused": false}}
                            """
                                    .formatted(replicas)));
            go("deploy shop /web");
        }
    }

    /** One scene on one size of screen. */
    record Scene(String name, Size size, Consumer<Stage> script) {
        @Override
        public String toString() {
            return "object-" + name + "-" + size.columns() + "x" + size.rows() + ".txt";
        }
    }

    static Stream<Scene> scenes() {
        Map<String, Consumer<Stage>> scripts = new LinkedHashMap<>();
        scripts.put("edit", ObjectScreensTest::edit);
        scripts.put("conflict", ObjectScreensTest::conflict);
        scripts.put("refused", ObjectScreensTest::refused);
        scripts.put("containers", ObjectScreensTest::containers);
        scripts.put("forward", stage -> forward(stage, false));
        scripts.put("forwards", stage -> forward(stage, true));
        scripts.put("read-only", ObjectScreensTest::readOnly);
        scripts.put("apply", ObjectScreensTest::applyForm);
        scripts.put("apply-changes", ObjectScreensTest::applyChanges);
        scripts.put("apply-conflict", ObjectScreensTest::applyConflict);
        return scripts.entrySet().stream()
                .flatMap(
                        script ->
                                SIZES.stream()
                                        .map(
                                                size ->
                                                        new Scene(
                                                                script.getKey(),
                                                                size,
                                                                script.getValue())));
    }

    private static void edit(Stage stage) {
        stage.deployment("3");
        stage.engine().editor = text -> text.replace("replicas: 3", "replicas: 5");
        stage.bench().type("e");
    }

    private static void conflict(Stage stage) {
        edit(stage);
        stage.cluster()
                .refusals
                .add(
                        StatusError.of(
                                Json.object(
                                        FakeCluster.json(
                                                "{\"code\": 409, \"reason\": \"Conflict\"}"))));
        stage.bench().type("y");
    }

    private static void refused(Stage stage) {
        stage.engine().answer =
                new Commands.Ran(
                        1,
                        "Error from server (Forbidden): pods \"web-5d4-aaaaa\" is forbidden: User"
                                + " \"eve\" cannot delete resource \"pods\" in API group \"\" in"
                                + " the namespace \"shop\"");
        stage.go("po shop /web");
        stage.bench().press(Key.ctrl('d')).type("y");
    }

    private static void containers(Stage stage) {
        stage.cluster().objects.put("shop/web-5d4-aaaaa", FakeCluster.json(ObjectSessionsTest.TWO));
        stage.go("po shop /web");
        stage.bench().type("s");
    }

    private static void forward(Stage stage, boolean begun) {
        stage.engine().forwarding.addAll(List.of(ForwardsTest.OPEN, ForwardsTest.LISTENING));
        stage.go("po shop /web");
        stage.bench().type("f");
        if (begun) {
            stage.bench().press(ENTER);
            stage.go("forwards");
        }
    }

    private static void readOnly(Stage stage) {
        stage.engine().readOnly(true);
        stage.go("po shop /web");
        stage.bench().press(Key.ctrl('d'));
    }

    private static void applyForm(Stage stage) {
        stage.go("deploy shop");
        stage.bench().type("Nweb.yaml").press(TAB).type("shop").press(TAB, RIGHT);
    }

    private static void applyChanges(Stage stage) {
        stage.engine().prints.addAll(ApplyFileTest.DIFFERENCES);
        stage.engine().answer = new Commands.Ran(1, "");
        stage.go("deploy shop");
        stage.bench().type("Nweb.yaml").press(ENTER);
    }

    private static void applyConflict(Stage stage) {
        stage.engine().answer = new Commands.Ran(2, ApplyFileTest.CONFLICT);
        stage.go("deploy shop");
        stage.bench().type("Nweb.yaml").press(TAB, TAB, RIGHT).type("y");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void looksAsItIsToLook(Scene scene) throws IOException {
        FakeEngine engine = new FakeEngine();
        FakeCluster cluster = new FakeCluster();
        Bench bench = new Bench(scene.size().columns(), scene.size().rows(), engine, cluster);
        scene.script().accept(new Stage(bench, engine, cluster));
        Goldens.compare(scene.toString(), bench.screen());
    }
}
