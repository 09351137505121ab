package dev.quarterdeck.cli.kube;

import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code describe} by both programs on the recorded objects and on those made to hit what these
 * leave out of kubectl's describers ({@code src/test/figures/describe-coverage} tells what).
 */
@Order(5) // among those that take longest
@WithCluster
class DescribeLiveTest {
    private static final Pattern LIMITS =
            Pattern.compile("(limits|limitranges?|ns|namespaces?)([/.].*)?");

    @TestFactory
    Stream<DynamicTest> printsWhatKubectlPrints() {
        RecordedCluster cluster = RecordedCluster.shared();
        List<List<String>> names = cluster.made();
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
                                        String.join(" ", words),
                                        () ->
                                                cluster.same(
                                                        words,
                                                        Masked::of,
                                                        ran -> told(words, ran))));
    }

    /**
     * kubectl tells the resources of a limit range in any order, those of a namespace's as well.
     */
    private static Object told(List<String> words, Ran ran) {
        return words.stream().anyMatch(LIMITS.asMatchPredicate())
                ? List.of(ran.status(), ran.out().lines().sorted().toList(), ran.err())
                : ran;
    }

    private static List<String> describe(List<String> name) {
        List<String> words = new ArrayList<>(List.of("describe"));
        words.addAll(name);
        return words;
    }
}
