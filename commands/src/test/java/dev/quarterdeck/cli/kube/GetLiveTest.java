package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Lines of {@code kubectl get}, every recorded one too, run by both on the recorded objects. */
@WithCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetLiveTest {
    private static final int TRIES = 4;

    private @Nullable TestCluster cluster;

    @BeforeAll
    void start() {
        cluster = TestCluster.recorded(Path.of("src/test/resources/recordings/kubernetes-1.36"));
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Component statuses come in the order in which the components were found not to be there. */
    static Stream<Recording> lines() {
        return GetRecordedTest.lines().filter(line -> !line.words().contains("cs"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrints(Recording recording) {
        same(recording.toString(), recording.words());
    }

    static Stream<Arguments> otherLines() {
        return LineFile.arguments("get.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherLines")
    void printsWhatKubectlPrintsOfOtherLines(String line, List<String> words) {
        same(line, words);
    }

    /** Lines whose two answers by the original differ are tried again: something moved. */
    private void same(String line, List<String> words) {
        TestCluster live = Objects.requireNonNull(cluster);
        for (int attempt = 1; ; attempt++) {
            Ran before = live.kubectl("admin", words);
            Ran ours = KubeLine.run(live.config("admin"), words);
            Ran after = live.kubectl("admin", words);
            if (before.equals(after) || attempt == TRIES) {
                assertThat(ours).as(line).isEqualTo(after);
                return;
            }
        }
    }
}
