package dev.quarterdeck.kubernetes.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoOracle;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Our patches, and what they make of an object, beside those of the libraries of kubectl. Patches
 * that must not overwrite are left out: which of several conflicts those tell of is chance, and
 * they sort the lists of such a patch.
 */
@Order(7) // among those that take longest
@Tag("live")
class PatchByGoTest {
    private static final FieldTable SCHEMA = new FieldTable();

    @Test
    void patchesAndWhatTheyMakeAreTheSame() throws IOException {
        assumeTrue(GoOracle.present(GoOracle.KUBERNETES), "no modules of kubectl here");
        List<Question> questions =
                questions(
                        Long.getLong("fuzz.seed", 20261127),
                        Integer.getInteger("fuzz.rounds", 3000));
        List<Answer> answers = GoOracle.ask(GoOracle.KUBERNETES, questions);
        assertThat(answers).hasSameSizeAs(questions);
        List<String> differences = new ArrayList<>();
        int patches = 0;
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Answer theirs = sorted(answers.get(i));
            Answer ours = answer(question);
            patches += theirs.error().isEmpty() ? 1 : 0;
            if (!ours.equals(theirs)) {
                differences.add(
                        "\n%s %s\n  Go   %s\n  ours %s"
                                .formatted(
                                        question.kind(),
                                        Json.write(question.data()),
                                        theirs,
                                        ours));
            }
        }
        assertThat(patches).as("patches that could be made").isGreaterThan(questions.size() / 2);
        assertThat(differences.stream().limit(5)).as("%d", differences.size()).isEmpty();
    }

    private static List<Question> questions(long seed, int rounds) {
        RandomStates states = new RandomStates(seed);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Map<String, Object> three = states.next();
            questions.add(question("patch-strategic", three));
            questions.add(question("patch-merge", three));
        }
        return questions;
    }

    private static Question question(String kind, Object data) {
        return new Question(kind, "", "", List.of(), data, "");
    }

    private static Answer answer(Question question) {
        Map<String, @Nullable Object> states = Json.object(question.data());
        ThreeWay ways =
                new ThreeWay(
                        Json.object(states.get("original")),
                        Json.object(states.get("modified")),
                        Json.object(states.get("current")));
        try {
            boolean strategic = question.kind().equals("patch-strategic");
            Map<String, @Nullable Object> patch =
                    strategic ? ways.strategic(SCHEMA, true) : ways.merge();
            Map<String, @Nullable Object> after =
                    strategic
                            ? StrategicMerge.apply(ways.current(), patch, SCHEMA)
                            : MergePatch.apply(ways.current(), patch);
            return new Answer(text(patch) + "\n" + text(after), "");
        } catch (OpsException e) {
            return new Answer("", e.what());
        }
    }

    /** Go's library leaves what it does not look into as it was written. */
    private static Answer sorted(Answer answer) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : answer.out().lines().toList()) {
            lines.append(lines.isEmpty() ? "" : "\n").append(text(Json.parse(line)));
        }
        return new Answer(lines.toString(), answer.error());
    }

    private static String text(@Nullable Object tree) {
        return Json.write(tree, JsonStyle.MARSHAL.sorted());
    }
}
