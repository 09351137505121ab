package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Every recorded line of {@code kubectl get}, run by both programs on the recorded objects. */
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

    /** Lines whose two answers by the original differ are tried again: something moved. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrints(Recording recording) {
        TestCluster live = Objects.requireNonNull(cluster);
        for (int attempt = 1; ; attempt++) {
            Ran before = live.kubectl("admin", recording.words());
            Ran ours = KubeLine.run(live.config("admin"), recording.words());
            Ran after = live.kubectl("admin", recording.words());
            if (before.equals(after) || attempt == TRIES) {
                assertThat(ours).isEqualTo(after);
                return;
            }
        }
    }
}
