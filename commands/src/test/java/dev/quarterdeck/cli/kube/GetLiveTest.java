package dev.quarterdeck.cli.kube;

import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Lines of {@code kubectl get}, every recorded one too, run by both on the recorded objects. */
@Order(3) // among those that take longest
@WithCluster
class GetLiveTest {
    /** Component statuses come in the order in which the components were found not to be there. */
    static Stream<Recording> lines() {
        return GetRecordedTest.lines().filter(line -> !line.words().contains("cs"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrints(Recording recording) {
        RecordedCluster.shared().same(recording.words());
    }

    static Stream<Arguments> otherLines() {
        return LineFile.arguments("get.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherLines")
    void printsWhatKubectlPrintsOfOtherLines(String line, List<String> words) {
        RecordedCluster.shared().same(words);
    }
}
