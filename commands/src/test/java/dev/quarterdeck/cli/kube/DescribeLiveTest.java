package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code describe} by both programs on the recorded objects and on those made to hit what these
 * leave out of kubectl's describers ({@code src/test/figures/describe-coverage} tells what).
 */
@WithCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribeLiveTest {
    private static final Path RECORDED = Path.of("src/test/resources/recordings/kubernetes-1.36");
    private static final Path MADE = Path.of("src/test/resources/describe");
    private static final int TRIES = 4;

    private @Nullable TestCluster started;

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> printsWhatKubectlPrints(@TempDir Path folder) throws IOException {
        List<List<String>> names = MadeObjects.write(RECORDED, MadeObjects.in(MADE), folder);
        TestCluster cluster = TestCluster.recorded(folder);
        started = cluster;
        Stream<List<String>> made = names.stream().map(DescribeLiveTest::describe);
        Stream<List<String>> kinds =
                names.stream()
                        .map(List::getFirst)
                        .distinct()
                        .map(kind -> List.of("describe", kind, "-A", "--show-events"));
        Stream<List<String>> recorded = DescribeRecordedTest.lines().map(Recording::words);
        return Stream.of(made, kinds, recorded, LineFile.words("describe.txt"))
                .flatMap(lines -> lines)
                .distinct()
                .map(
                        words ->
                                DynamicTest.dynamicTest(
                                        String.join(" ", words), () -> compare(cluster, words)));
    }

    private static List<String> describe(List<String> name) {
        List<String> words = new ArrayList<>(List.of("describe"));
        words.addAll(name);
        return words;
    }

    /** Time passes, and with it ages; answers that differ are asked for again. */
    private static void compare(TestCluster cluster, List<String> words) {
        Ran theirs = Masked.of(cluster.kubectl("admin", words));
        Ran ours = KubeLine.run(cluster.config("admin"), words);
        for (int attempt = 1; attempt < TRIES && !ours.equals(theirs); attempt++) {
            theirs = Masked.of(cluster.kubectl("admin", words));
            ours = KubeLine.run(cluster.config("admin"), words);
        }
        assertThat(ours).isEqualTo(theirs);
    }
}
