package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What fields mean, told by both programs. Of a large kind every so many fields are asked for;
 * {@code -Dexplain.step=1} asks for every one.
 */
@WithCluster
class ExplainLiveTest {
    private static final RecordedCluster CLUSTER = RecordedCluster.shared();

    @BeforeAll
    static void start() {
        Await.until("the custom kind's schema to be published", () -> explained("odds.spec.port"));
    }

    private static boolean explained(String field) {
        return CLUSTER.kubectl(List.of("explain", field)).status() == 0;
    }

    static Stream<Arguments> lines() {
        return LineFile.arguments("explain.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void explainsAsKubectlDoes(String line, List<String> words) {
        CLUSTER.same(words);
    }

    @ParameterizedTest
    @CsvSource({"odds, 1", "pods, 61", "deployments, 101", "customresourcedefinitions, 31"})
    void everyFieldIsExplained(String kind, int step) {
        int by = Math.min(step, Integer.getInteger("explain.step", step));
        CLUSTER.same(List.of("explain", kind));
        CLUSTER.same(List.of("explain", kind, "--recursive"));
        List<String> fields =
                fields(CLUSTER.kubectl(List.of("explain", kind, "--recursive")).out());
        assertThat(fields).hasSizeGreaterThan(20);
        for (int at = 0; at < fields.size(); at += by) {
            CLUSTER.same(List.of("explain", kind + "." + fields.get(at)));
        }
    }

    /** The paths of the fields that a recursive explanation names, each line deeper by two. */
    private static List<String> fields(String text) {
        List<String> above = new ArrayList<>();
        List<String> found = new ArrayList<>();
        text.lines()
                .filter(line -> line.indexOf("\t<") > 0)
                .forEach(
                        line -> {
                            String name = line.substring(0, line.indexOf('\t')).strip();
                            int level = line.indexOf(name) / 2 - 1;
                            above.subList(level, above.size()).clear();
                            above.add(name.replace(".", "\\."));
                            found.add(String.join(".", above));
                        });
        return found;
    }
}
