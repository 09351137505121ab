package dev.quarterdeck.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.text.GoOracle;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Our templates beside Go's: the corpus always, random templates where there is a Go. */
@Tag("recorded")
class GoTemplateTest {
    @Test
    void goAgrees() throws IOException {
        List<Question> questions = corpus();
        assertThat(questions).hasSizeGreaterThan(250);
        compare(questions, GoOracle.golden("templates.jsonl", questions));
    }

    @Test
    void theGoOnThisMachineAgreesOnRandomTemplates() throws IOException {
        assumeTrue(GoOracle.present(), "no go 1.24 or newer on the path");
        long seed = Long.getLong("fuzz.seed", 20261123);
        RandomTemplate random = new RandomTemplate(new Random(seed));
        List<Question> questions = new ArrayList<>();
        Object data = Json.object(data()).get("container");
        for (int i = 0; i < Integer.getInteger("fuzz.rounds", 1500); i++) {
            questions.add(new Question("template", random.next(), "f", List.of(), data, ""));
        }
        compare(questions, GoOracle.ask(questions));
    }

    private static List<Question> corpus() throws IOException {
        Map<String, @Nullable Object> data = Json.object(data());
        List<Question> questions = new ArrayList<>();
        try (InputStream in = resource("corpus.jsonl");
                JsonValues lines = new JsonValues(in)) {
            while (lines.hasNext()) {
                List<@Nullable Object> line = Json.array(lines.next());
                String name = String.valueOf(line.get(3));
                Object value = data.get(String.valueOf(line.get(1)));
                String option = String.valueOf(line.get(2));
                String text = String.valueOf(line.get(0));
                List<Integer> numbers = line.size() > 4 ? List.of(1) : List.of();
                questions.add(new Question("template", text, name, numbers, value, option));
            }
        }
        return questions;
    }

    private static @Nullable Object data() throws IOException {
        try (InputStream in = resource("data.json")) {
            return Json.parse(in);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = GoTemplateTest.class.getResourceAsStream("/gotemplate/" + name);
        if (in == null) {
            throw new IOException("no resource " + name);
        }
        return in;
    }

    private static void compare(List<Question> questions, List<Answer> answers) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Answer ours = answer(question);
            if (!ours.equals(withoutTypes(answers.get(i)))) {
                differences.add(
                        "\n%s (%s %s)\n  Go   %s\n  ours %s"
                                .formatted(
                                        question.text(),
                                        question.form(),
                                        question.option(),
                                        answers.get(i),
                                        ours));
            }
        }
        assertThat(differences).as("%d of %d", differences.size(), questions.size()).isEmpty();
    }

    /** Go 1.26 names the types of an unequal pair; the Go that docker was built by does not. */
    private static Answer withoutTypes(Answer answer) {
        String words = "incompatible types for comparison";
        int at = answer.error().indexOf(words);
        return at < 0
                ? answer
                : new Answer(answer.out(), answer.error().substring(0, at + words.length()));
    }

    private static Answer answer(Question question) {
        StringBuilder out = new StringBuilder();
        try {
            Template template =
                    Template.parse(question.form(), question.text(), DockerFunctions.ROWS)
                            .with(missingKey(question.option()));
            Object data = question.data();
            template.execute(
                    question.numbers().isEmpty() ? typed(data) : JsonNumber.everywhere(data), out);
            return new Answer(out.toString(), "");
        } catch (TemplateException e) {
            return new Answer(out.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Template.MissingKey missingKey(String option) {
        return switch (option) {
            case "missingkey=error" -> Template.MissingKey.ERROR;
            case "missingkey=zero" -> Template.MissingKey.ZERO;
            default -> Template.MissingKey.NO_VALUE;
        };
    }

    /** Makes what JSON cannot say, as the Go program does. */
    private static @Nullable Object typed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(GoTemplateTest::typed)
                    .collect(ArrayList::new, List::add, List::addAll);
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, @Nullable Object> map = Json.object(value);
        return switch (String.valueOf(map.get("$go"))) {
            case "map[string]string" -> new StringMap(strings(Json.object(map.get("value"))));
            case "[]string" ->
                    new StringList(
                            Json.array(map.get("value")).stream().map(String::valueOf).toList());
            case "float64" -> ((Number) Objects.requireNonNull(map.get("value"))).doubleValue();
            case "context" -> new Context();
            default -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(key, typed(item)));
                yield copy;
            }
        };
    }

    private static Map<String, String> strings(Map<String, @Nullable Object> map) {
        Map<String, String> strings = new LinkedHashMap<>();
        map.forEach((key, item) -> strings.put(key, String.valueOf(item)));
        return strings;
    }

    /** A context with methods, as those of docker's formatter. */
    private static final class Context implements Fields {
        @Override
        public @Nullable Object field(String name) {
            return switch (name) {
                case "ID" -> "a1";
                case "Names" -> "web,db";
                case "Size" -> 42L;
                default ->
                        Function.of(
                                arguments -> "env".equals(arguments.getFirst()) ? "prod" : "",
                                Parameter.STRING);
            };
        }

        @Override
        public boolean has(String name) {
            return List.of("ID", "Names", "Size", "Label").contains(name);
        }

        @Override
        public String typeName() {
            return "*main.Context";
        }
    }
}
