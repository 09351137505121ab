package dev.quarterdeck.cli.kube;

import dev.quarterdeck.testing.Comparison;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A real API server that holds the recorded objects and those of {@code
 * src/test/resources/describe}, made to hit what the recordings leave out. All tests of a run share
 * it, and nothing in it moves.
 *
 * @param made the words that name each of the made objects to kubectl
 */
record RecordedCluster(TestCluster cluster, List<List<String>> made) {
    private static final Path RECORDED = Path.of("src/test/resources/recordings/kubernetes-1.36");
    private static final Path MADE = Path.of("src/test/resources/describe");

    /** Started when it is first asked for. */
    private static final class Started {
        static final RecordedCluster ONE = start();

        private static RecordedCluster start() {
            try {
                Path corpus = Path.of("target/corpus");
                List<List<String>> names =
                        MadeObjects.write(RECORDED, MadeObjects.in(MADE), corpus);
                return new RecordedCluster(TestCluster.recorded(corpus), names);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static RecordedCluster shared() {
        return Started.ONE;
    }

    Ran kubectl(List<String> words) {
        return cluster.kubectl("admin", words);
    }

    /** Compares what both programs print of it, byte for byte. */
    void same(List<String> words) {
        same(words, ran -> ran, ran -> ran);
    }

    /** The same with what may differ taken out of both answers, or put into kubectl's. */
    void same(List<String> words, Function<Ran, Ran> kubectls, Function<Ran, Object> both) {
        Comparison.by(both)
                .of(
                        "kubectl " + String.join(" ", words),
                        () -> kubectls.apply(kubectl(words)),
                        () -> KubeLine.run(cluster.config("admin"), words));
    }
}
