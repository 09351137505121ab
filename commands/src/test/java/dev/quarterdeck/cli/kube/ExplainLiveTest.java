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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What fields mean, told by both programs. Of a large kind every so many fields are asked for;
 * {@code -Dexplain.step=1} asks for every one.
 */
@WithCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainLiveTest {
    private @Nullable TestCluster cluster;

    @BeforeAll
    void start() throws InterruptedException {
        cluster = TestCluster.recorded(Path.of("src/test/resources/recordings/kubernetes-1.36"));
        Ran applied = kubectl("create", "-f", "src/test/resources/explain/odd.yaml");
        assertThat(applied.status()).as(applied.err()).isZero();
        for (int tries = 0; kubectl("explain", "odds.spec.port").status() != 0; tries++) {
            assertThat(tries).isLessThan(60);
            Thread.sleep(500);
        }
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    static Stream<Arguments> lines() {
        return LineFile.arguments("explain.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void explainsAsKubectlDoes(String line, List<String> words) {
        same(words);
    }

    @ParameterizedTest
    @CsvSource({"odds, 1", "pods, 61", "deployments, 101", "customresourcedefinitions, 31"})
    void everyFieldIsExplained(String kind, int step) {
        int by = Math.min(step, Integer.getInteger("explain.step", step));
        same(List.of("explain", kind));
        same(List.of("explain", kind, "--recursive"));
        List<String> fields = fields(kubectl("explain", kind, "--recursive").out());
        assertThat(fields).hasSizeGreaterThan(20);
        for (int at = 0; at < fields.size(); at += by) {
            same(List.of("explain", kind + "." + fields.get(at)));
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

    private void same(List<String> words) {
        TestCluster live = Objects.requireNonNull(cluster);
        Ran ours = KubeLine.run(live.config("admin"), words);
        assertThat(ours).as(words.toString()).isEqualTo(live.kubectl("admin", words));
    }

    private Ran kubectl(String... words) {
        return Objects.requireNonNull(cluster).kubectl("admin", List.of(words));
    }
}
