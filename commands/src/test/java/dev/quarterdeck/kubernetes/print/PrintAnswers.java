package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Our own answers beside those of kubectl's libraries. */
final class PrintAnswers {
    private PrintAnswers() {}

    /** What we answer otherwise, one text for each. */
    static List<String> differences(List<Question> questions, List<Answer> answers) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Answer theirs = answers.get(i);
            if (theirs.error().startsWith("panic: ")) {
                // Kubectl itself falls over here: there is nothing to print.
                continue;
            }
            Answer ours = answer(question);
            if (!ours.equals(theirs)) {
                differences.add(
                        "\n%s %s %s\n  Go   %s\n  ours %s"
                                .formatted(
                                        question.kind(),
                                        question.text(),
                                        question.kind().contains("yaml")
                                                ? Json.write(question.data())
                                                : "",
                                        theirs,
                                        ours));
            }
        }
        return differences;
    }

    private static Answer answer(Question question) {
        StringBuilder out = new StringBuilder();
        try {
            print(question, out);
            return new Answer(out.toString(), "");
        } catch (OpsException e) {
            return new Answer(out.toString(), e.what());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void print(Question question, StringBuilder out) throws IOException {
        switch (question.kind()) {
            case "yaml" -> out.append(YamlText.of(question.data()));
            case "kyaml" -> out.append(KyamlText.of(question.data()));
            case "json" -> out.append(IndentedJson.of(question.data()));
            case "relaxed" -> out.append(RelaxedJsonPath.template(question.text()));
            case "sort" ->
                    out.append(
                            SortBy.order(Json.array(question.data()), question.text())
                                    .toString()
                                    .replace(",", ""));
            case "name" -> out.append(NameText.of(Json.object(question.data()), question.text()));
            case "custom-columns" ->
                    CustomColumns.parse(question.text(), false)
                            .print(Json.object(question.data()), out);
            case "custom-columns-file" ->
                    CustomColumns.parseFile(question.text())
                            .print(Json.object(question.data()), out);
            default -> templated(question, out);
        }
    }

    private static void templated(Question question, StringBuilder out) throws IOException {
        String output = question.kind() + "=" + question.text();
        boolean allowMissing = question.option().isEmpty();
        ObjectPrinter printer =
                new OutputFormat(output, "", allowMissing, false, false).printer(path -> path);
        printer.print(Json.object(question.data()), out);
        if (question.form().equals("twice")) {
            printer.print(Json.object(question.data()), out);
        }
    }
}
