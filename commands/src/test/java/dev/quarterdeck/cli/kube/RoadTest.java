package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.kube.RoadCases.Case;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names, addresses, proxies and certificates in many spellings, beside kubectl: what arrives and
 * what is printed lies in a golden file, so that ours are held to it where there is no kubectl too.
 */
@Tag("recorded")
@Timeout(300)
class RoadTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/roads/kubectl.txt");

    @TempDir private Path folder = Path.of("");

    private List<String> answers(RoadStates.Program program) throws Exception {
        List<String> answers = new ArrayList<>();
        try (RoadStates states = new RoadStates(folder)) {
            for (Case one : RoadCases.all()) {
                answers.add(one + states.answer(one, program).indent(2));
            }
        }
        return answers;
    }

    private static List<String> golden() throws Exception {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=case )"));
    }

    @Test
    void oursDoWhatKubectlDid() throws Exception {
        assertThat(
                        answers(
                                (config, words, more) ->
                                        KubeLine.run(
                                                config,
                                                words,
                                                more,
                                                InputStream.nullInputStream())))
                .containsExactlyElementsOf(golden());
    }

    /** Kubectl still does what it did. */
    @Nested
    @WithCluster
    class ByKubectl {
        @Test
        void kubectlDoesSoToo() throws Exception {
            List<String> answers =
                    answers(
                            (config, words, more) ->
                                    TestCluster.kubectl(config, words, more, Path.of("/dev/null")));
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN.resolveSibling("."));
                Files.writeString(GOLDEN, String.join("", answers));
            }
            assertThat(answers).containsExactlyElementsOf(golden());
        }
    }
}
