package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.kube.FlagCases.Case;
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
 * Flags that overrule a kubeconfig, in all their states, beside kubectl: its answers lie in a
 * golden file, so that ours are held to them where there is no kubectl too.
 */
@Tag("recorded")
class FlagStatesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/flags/kubectl.txt");

    @TempDir private Path folder = Path.of("");

    private List<String> answers(BiFunction<Path, List<String>, Ran> program) throws Exception {
        List<String> answers = new ArrayList<>();
        try (FlagStates states = new FlagStates(folder)) {
            for (Case one : FlagCases.all()) {
                answers.add(one + "\n" + states.answer(one, program).indent(2));
            }
        }
        return answers;
    }

    private static List<String> golden() throws Exception {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=cluster )"));
    }

    @Test
    void oursDoWhatKubectlDid() throws Exception {
        assertThat(answers(KubeLine::run)).containsExactlyElementsOf(golden());
    }

    /** Kubectl still does what it did. */
    @Nested
    @WithCluster
    class ByKubectl {
        @Test
        void kubectlDoesSoToo() throws Exception {
            List<String> answers = answers(TestCluster::kubectl);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN.resolveSibling("."));
                Files.writeString(GOLDEN, String.join("", answers));
            }
            assertThat(answers).containsExactlyElementsOf(golden());
        }
    }
}
