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

/** Lines of the commands that only look, run by both programs on the recorded objects. */
@WithCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookLiveTest {
    private static final int TRIES = 12;

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

    static Stream<Arguments> lines() {
        Stream<Arguments> recorded =
                LookRecordedTest.lines().map(line -> Arguments.of(line.toString(), line.words()));
        return Stream.concat(recorded, LineFile.arguments("look.txt"));
    }

    /**
     * Answers that differ are asked for again: time passes, and a server tells rules in any order.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrints(String line, List<String> words) {
        TestCluster live = Objects.requireNonNull(cluster);
        Ran theirs = told(words, live.kubectl("admin", words));
        Ran ours = told(words, KubeLine.run(live.config("admin"), words));
        for (int attempt = 1; attempt < TRIES && !ours.equals(theirs); attempt++) {
            theirs = told(words, live.kubectl("admin", words));
            ours = told(words, KubeLine.run(live.config("admin"), words));
        }
        assertThat(ours).as(line).isEqualTo(theirs);
    }

    private static Ran told(List<String> words, Ran ran) {
        return words.getFirst().equals("version") ? LookRecordedTest.ofServer(ran) : ran;
    }
}
