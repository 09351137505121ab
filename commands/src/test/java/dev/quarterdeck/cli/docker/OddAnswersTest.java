package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.cli.docker.OddCases.Case;
import dev.quarterdeck.testing.DockerClient;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Odd answers of an engine, beside docker: its lines lie in a golden file, so that ours are held to
 * them where there is no docker too.
 */
@Timeout(300)
@Tag("recorded")
class OddAnswersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/odd/docker.txt");

    /** Where docker breaks down, ours prints a row. */
    private static final String CRASH = "runtime error";

    private static final String ID = "0123456789ab";

    private static List<String> answers(FlagStates.Program program) throws Exception {
        List<String> answers = new ArrayList<>();
        try (OddAnswers odd = new OddAnswers()) {
            for (Case one : OddCases.all()) {
                answers.add(one + "\n" + odd.answer(one, program).indent(2));
            }
        }
        return answers;
    }

    private static List<String> golden() throws Exception {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=\\w)"));
    }

    @Test
    void oursPrintWhatDockerPrinted() throws Exception {
        List<String> ours = answers(FlagStatesTest::ours);
        List<String> dockers = golden();
        assertThat(ours).hasSameSizeAs(dockers);
        for (int i = 0; i < ours.size(); i++) {
            if (dockers.get(i).contains(CRASH)) {
                assertThat(ours.get(i).lines().skip(1)).anyMatch(line -> line.contains(ID));
            } else {
                assertThat(ours.get(i)).isEqualTo(dockers.get(i));
            }
        }
    }

    /** Docker's bytes as they are read by a terminal. */
    private static String dockers(Map<String, String> environment, List<String> words) {
        String said = FlagStatesTest.dockers(environment, words);
        return new String(said.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    @Tag("live")
    void dockerPrintsSoToo() throws Exception {
        assumeTrue(DockerClient.installed().isPresent(), "the docker client is not there");
        List<String> answers = answers(OddAnswersTest::dockers);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.resolveSibling("."));
            Files.writeString(GOLDEN, String.join("", answers));
        }
        assertThat(answers).containsExactlyElementsOf(golden());
    }
}
