package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.testing.Stories;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Stories that twins live on a real node, where pods run and end; it is cordoned for a while. */
@WithNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeNodeTest {
    private final TestNode node;
    private int count;

    ChangeNodeTest(TestNode node) {
        this.node = node;
    }

    static Stream<Story> stories() {
        return Story.all("node.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void printsAndDoesWhatKubectlDoes(Story story) {
        Stories.live(story.toString(), () -> live(story));
    }

    private void live(Story story) {
        String namespace = "node" + count++;
        Twin theirs = Twin.in(node.config(), namespace, false);
        Twin ours = Twin.in(node.config(), namespace, true);
        try {
            for (Story.Step step : story.steps()) {
                ChangeLiveTest.run(step, theirs, ours);
            }
        } finally {
            node.kubectl("uncordon", "node1");
            Twin.removeAll(node.config());
        }
    }
}
