package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.kube.OddCases.Case;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Odd answers of an API server, beside kubectl: its lines lie in a golden file, so that ours are
 * held to them where there is no kubectl too.
 */
@Tag("recorded")
class OddAnswersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/odd/kubectl.txt");

    @TempDir private Path folder = Path.of("");

    private List<String> answers(BiFunction<Path, List<String>, Ran> program) throws Exception {
        List<String> answers = new ArrayList<>();
        try (OddAnswers odd = new OddAnswers(folder)) {
            for (Case one : OddCases.all()) {
                answers.add(one + "\n" + odd.answer(one, program).indent(2));
            }
        }
        return answers;
    }

    private static List<String> golden() throws Exception {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=discovery )"));
    }

    @Test
    void oursPrintWhatKubectlPrinted() throws Exception {
        assertThat(answers(KubeLine::run)).containsExactlyElementsOf(golden());
    }

    /** Kubectl still prints it. */
    @Nested
    @WithCluster
    class ByKubectl {
        @Test
        void kubectlPrintsSoToo() throws Exception {
            List<String> answers = answers(TestCluster::kubectl);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN.resolveSibling("."));
                Files.writeString(GOLDEN, String.join("", answers));
            }
            assertThat(answers).containsExactlyElementsOf(golden());
        }
    }
}
