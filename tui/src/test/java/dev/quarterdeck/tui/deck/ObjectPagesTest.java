package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.loop.Effect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts about an object: live, and with the reader's place kept. */
@Tag("unit")
class ObjectPagesTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final String POD = "cart-6c9-x2x4p";
    private static final ObjectRow ROW =
            FakeCluster.pod("shop", POD, "1/2", "Running", "12 (3m9s ago)", "9h");

    private final FakeCluster cluster = new FakeCluster();
    private final Bench bench = new Bench(120, 20, new FakeEngine(), cluster);

    private TextPage open(String keys) {
        bench.type(":po shop /cart").press(ENTER).type(keys);
        return bench.effects.stream()
                .filter(Effect.Follow.class::isInstance)
                .map(effect -> ((Effect.Follow) effect).id())
                .filter(TextLoading.Load.class::isInstance)
                .map(id -> ((TextLoading.Load) id).page())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** A pod whose description has so many lines before those with numbers. */
    private void pod(int before, int numbered) {
        String fields =
                IntStream.range(0, before)
                                .mapToObj(i -> "\"a%03d\": \"before\",".formatted(i))
                                .collect(Collectors.joining())
                        + IntStream.range(0, numbered)
                                .mapToObj(i -> "\"n%03d\": \"number %d\",".formatted(i, i))
                                .collect(Collectors.joining());
        cluster.objects.put(
                "shop/" + POD,
                FakeCluster.json(
                        """
                        {"kind": "Pod", "metadata": {"name": "%s", "namespace": "shop", "annotations": {%s "z": "x"}}}
                        """
                                .formatted(POD, fields)));
    }

    private long pauses() {
        return bench.effects.stream()
                .filter(Effect.Timer.class::isInstance)
                .filter(effect -> ((Effect.Timer) effect).id() instanceof TextLoading.Again)
                .count();
    }

    private String top() {
        return bench.screen().lines().skip(2).findFirst().orElseThrow();
    }

    @Test
    void describeComesAtOnceAndThenWithItsEvents() throws Exception {
        open("d");
        assertThat(bench.screen()).contains("describe " + POD, "Namespace:");
        Effect.Follow load =
                bench.effects.stream()
                        .filter(Effect.Follow.class::isInstance)
                        .map(Effect.Follow.class::cast)
                        .filter(follow -> follow.id() instanceof TextLoading.Load)
                        .findFirst()
                        .orElseThrow();
        List<String> texts = new ArrayList<>();
        load.source().follow(what -> texts.add(what instanceof Tree tree ? tree.text() : ""));
        assertThat(texts).hasSize(3);
        assertThat(texts.get(0)).contains("Name:").doesNotContain("Back-off");
        assertThat(texts.get(1)).contains("Name:", "Back-off restarting failed container");
    }

    @Test
    void changesAreTakenTogetherAndTheReadersPlaceStays() {
        pod(0, 60);
        TextPage page = open("d");
        bench.type("/number 33").press(ENTER);
        bench.type("jjj");
        String before = top();
        long pauses = pauses();
        pod(5, 60);
        for (int i = 0; i < 4; i++) {
            bench.arrive(new TextLoading.Followed(page, 0), new Change.Upsert<>(ROW));
        }
        bench.arrive(new TextLoading.Followed(page, 1), new Change.Upsert<>(ROW));
        assertThat(pauses()).isEqualTo(pauses + 1);
        assertThat(bench.screen()).doesNotContain("a004");
        bench.arrive(new TextLoading.Again(page), FakeEngine.NOW);
        assertThat(top()).isEqualTo(before).contains("number");
        assertThat(bench.screen()).contains("/number 33 1 of 1");
        bench.type("gjjj");
        assertThat(bench.screen()).contains("before");
        bench.press(Key.of(Key.Kind.ESCAPE)).press(Key.of(Key.Kind.ESCAPE));
        assertThat(bench.deck().pane().cursor().selected()).isEqualTo("uid-shop-" + POD);
    }

    @Test
    void whatIsDeletedIsSaidToBeAndStays() {
        TextPage page = open("d");
        bench.arrive(new TextLoading.Followed(page, 0), new Change.Remove<>("uid-shop-" + POD));
        assertThat(bench.screen()).contains(" deleted ", "Namespace:");
    }

    @Test
    void aServerThatGoesAwayIsToldAndComesBack() {
        TextPage page = open("d");
        bench.arrive(new TextLoading.Followed(page, 0), new Change.Stale<>(FakeCluster.away()));
        assertThat(bench.screen()).contains("connection refused", "Namespace:");
        bench.arrive(new TextLoading.Followed(page, 0), new Change.Live<>(FakeEngine.about()));
        assertThat(bench.screen()).doesNotContain("connection refused");
    }

    @Test
    void managersOfFieldsTakeOneLineThatOpens() {
        cluster.objects.put(
                "shop/" + POD,
                FakeCluster.json(
                        """
                        {"kind": "Pod", "metadata": {"name": "%s", "managedFields":
                          [{"manager": "kubelet"}, {"manager": "kubectl-edit"}], "uid": "1"}}
                        """
                                .formatted(POD)));
        open("y");
        assertThat(bench.screen())
                .contains("# managedFields: … (2 managers)", "m managed")
                .doesNotContain("kubelet");
        bench.type("m");
        assertThat(bench.screen()).contains("- manager: kubelet").doesNotContain("managers)");
        bench.type("m").type("y");
        assertThat(bench.screen()).contains("\"managedFields\": \"… (2 managers)\"");
    }

    @Test
    void textsTurnIntoEachOtherAndLeadToTheOwner() {
        open("d");
        bench.type("y");
        assertThat(bench.screen()).contains("object " + POD, "kind: Pod");
        bench.type("d");
        assertThat(bench.screen()).contains("describe " + POD);
        bench.type("o");
        assertThat(bench.screen()).contains("ReplicaSets of " + POD);
        assertThat(cluster.asked.getLast().fields()).isEqualTo("metadata.name=cart-6c9");
    }

    @Test
    void whatHasNoOwnerIsSaidWhereOneReads() {
        pod(0, 3);
        open("d");
        bench.type("o");
        assertThat(bench.screen()).contains("describe " + POD, POD + " has no owner");
    }

    @Test
    void keysOfObjectsMeanNothingInOtherTexts() {
        bench.type("1d").type("o").type("m");
        assertThat(bench.screen()).contains("describe db").doesNotContain("managed", "o owner");
    }
}
