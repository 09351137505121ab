package dev.quarterdeck.cli.kube;

import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Lines of the commands that only look, run by both programs on the recorded objects. */
@WithCluster
class LookLiveTest {
    static Stream<Arguments> lines() {
        Stream<Arguments> recorded =
                LookRecordedTest.lines().map(line -> Arguments.of(line.toString(), line.words()));
        return Stream.concat(recorded, LineFile.arguments("look.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void printsWhatKubectlPrints(String line, List<String> words) {
        RecordedCluster.shared().same(words, ran -> ran, ran -> told(words, ran));
    }

    /** Of a version what the server says; a server tells a user's rules and verbs in any order. */
    private static Object told(List<String> words, Ran ran) {
        if (words.getFirst().equals("version")) {
            return LookRecordedTest.ofServer(ran);
        }
        boolean rules = words.contains("can-i") && words.contains("--list");
        return rules ? List.of(ran.status(), sorted(ran.out()), ran.err()) : ran;
    }

    /** The words of each line, and the lines, by the alphabet. */
    private static List<String> sorted(String text) {
        return text.lines()
                .map(line -> Stream.of(line.split("[\\s\\[\\]]+")).sorted().toList().toString())
                .sorted()
                .toList();
    }
}
