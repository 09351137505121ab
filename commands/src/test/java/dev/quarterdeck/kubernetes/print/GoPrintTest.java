package dev.quarterdeck.kubernetes.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.text.GoOracle;
import dev.quarterdeck.text.GoOracle.Question;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** Our printers beside the libraries kubectl is made of. */
@Tag("recorded")
class GoPrintTest {
    @Test
    void documentsAreTheSame() throws IOException {
        compare("documents.jsonl", PrintQuestions.documents());
    }

    @Test
    void templatesPrintTheSame() throws IOException {
        compare("paths.jsonl", PrintQuestions.templates());
    }

    @Test
    void randomDocumentsAreTheSameWhereKubectlsLibrariesAre() throws IOException {
        assumeTrue(GoOracle.present(GoOracle.KUBERNETES), "no modules of kubectl here");
        List<Question> questions =
                new RandomPrint(Long.getLong("fuzz.seed", 20261123))
                        .questions(Integer.getInteger("fuzz.rounds", 1500));
        assertThat(
                        PrintAnswers.differences(
                                questions, GoOracle.ask(GoOracle.KUBERNETES, questions)))
                .isEmpty();
    }

    private static void compare(String golden, List<Question> questions) throws IOException {
        assertThat(questions).hasSizeGreaterThan(400);
        List<String> differences =
                PrintAnswers.differences(
                        questions, GoOracle.golden(GoOracle.KUBERNETES, golden, questions));
        assertThat(differences).as("%d of %d", differences.size(), questions.size()).isEmpty();
    }
}
