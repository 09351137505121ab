package dev.quarterdeck.cli.kube.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.Stories;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stories that twins live on one control plane, one by kubectl and one by ours: what they print and
 * what becomes of their objects is the same.
 */
@Order(2) // among those that take longest
@WithCluster
@ResourceLock("plane")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeLiveTest {
    private static final List<String> FILES =
            List.of(
                    "apply.txt",
                    "delete.txt",
                    "diff.txt",
                    "drain.txt",
                    "marks.txt",
                    "nodes.txt",
                    "rollout.txt");

    private final TestCluster cluster = TestCluster.shared();
    private int count;

    @AfterAll
    void remove() {
        Twin.removeAll(cluster.config("admin"));
    }

    /** All stories, or those of the files that {@code -Dstories} names. */
    static Stream<Story> stories() {
        String some = System.getProperty("stories", "");
        List<String> files = some.isEmpty() ? FILES : List.of(some.split(",", -1));
        return files.stream().flatMap(Story::all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void printsAndDoesWhatKubectlDoes(Story story) {
        Stories.live(story.toString(), () -> live(story));
    }

    private void live(Story story) {
        String namespace = "twin" + count++;
        Twin theirs = Twin.in(cluster.config("admin"), namespace, false);
        Twin ours = Twin.in(cluster.config("admin"), namespace, true);
        try (StoryRecorder recorder = StoryRecorder.of(story, ours)) {
            for (Story.Step step : story.steps()) {
                run(step, theirs, recorder.twin());
            }
            recorder.keep();
        }
    }

    static void run(Story.Step step, Twin theirs, Twin ours) {
        if (step.kind() == Story.Kind.READY) {
            made(theirs.byKubectl(step.line(), step.input()));
            made(ours.byKubectl(step.line(), step.input()));
        } else if (step.kind() == Story.Kind.IN_TURN) {
            Object first = theirs.run(step);
            assertThat((Object) ours.run(step)).as(step.line()).isEqualTo(first);
        } else {
            atOnce(step, theirs, ours);
        }
    }

    /** Both live the step at the same time: they mostly wait for the cluster. */
    private static void atOnce(Story.Step step, Twin theirs, Twin ours) {
        Function<Twin, Object> live =
                twin -> step.kind() == Story.Kind.LOOK ? twin.look(step) : twin.run(step);
        CompletableFuture<Object> other =
                CompletableFuture.supplyAsync(
                        () -> live.apply(theirs), work -> Thread.ofPlatform().start(work));
        Object mine = live.apply(ours);
        assertThat(mine).as(step.line()).isEqualTo(answer(other));
    }

    private static Object answer(CompletableFuture<Object> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    private static void made(Ran ran) {
        assertThat(ran.status()).as(ran.err()).isZero();
    }
}
