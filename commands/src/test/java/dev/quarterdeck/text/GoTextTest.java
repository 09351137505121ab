package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

@Tag("recorded")
class GoTextTest {
    @Test
    void goAgrees() throws IOException {
        List<Question> questions = GoTextQuestions.all();
        compare(questions, GoOracle.golden("text.jsonl", questions));
    }

    @Test
    void theGoOnThisMachineAgrees() throws IOException {
        assumeTrue(GoOracle.present(), "no go 1.24 or newer on the path");
        List<Question> questions = new ArrayList<>();
        Random random = new Random(20261123);
        for (int i = 0; i < 400; i++) {
            questions.add(GoTextQuestions.randomFloat(random));
            questions.add(GoTextQuestions.randomTable(random));
        }
        compare(questions, GoOracle.ask(questions));
    }

    private static void compare(List<Question> questions, List<Answer> answers) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Answer ours = answer(questions.get(i));
            if (!ours.equals(answers.get(i))) {
                differences.add(questions.get(i) + ": Go " + answers.get(i) + ", ours " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Answer answer(Question question) {
        try {
            return new Answer(out(question), "");
        } catch (JsonException e) {
            return new Answer("", String.valueOf(e.getMessage()));
        } catch (GoParseException e) {
            return new Answer(
                    onError(question, String.valueOf(e.getMessage())),
                    String.valueOf(e.getMessage()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String out(Question q) throws JsonException {
        return switch (q.kind()) {
            case "quote" -> GoQuote.quote(q.text());
            case "quoteAscii" -> GoQuote.quoteAscii(q.text());
            case "unquote" -> GoQuote.unquote(q.text());
            case "float" ->
                    GoFloat.format(
                            GoNumber.parseFloat(javaFloat(q.text())),
                            q.form().charAt(0),
                            q.numbers().getFirst());
            case "atoi" -> Long.toString(GoNumber.atoi(q.text()));
            case "int" -> Long.toString(GoNumber.parseInt(q.text(), 0, 64));
            case "uint" -> Long.toString(GoNumber.parseUint(q.text(), 10, 16));
            case "bool" -> Boolean.toString(GoNumber.parseBool(q.text()));
            case "parseFloat" -> GoFloat.format(GoNumber.parseFloat(q.text()), 'e', -1);
            case "duration" -> GoDuration.format(GoDuration.parse(q.text()));
            case "time" -> times(OffsetDateTime.parse(q.text()));
            case "json" -> Json.write(Json.parse(q.text()), JsonStyle.MARSHAL.sorted());
            case "indent" -> utf8(Json.indent(utf8(q.text()), ">", "  "));
            case "compact" -> utf8(Json.compact(utf8(q.text())));
            case "tabs" -> table(q);
            default -> throw new IllegalArgumentException(q.kind());
        };
    }

    private static String javaFloat(String text) {
        return text.replace("Infinity", "inf");
    }

    private static String times(OffsetDateTime time) {
        return GoTime.rfc3339Nano(time)
                + " "
                + GoTime.rfc3339(time)
                + " "
                + GoTime.text(time.atZoneSameInstant(ZoneOffset.UTC));
    }

    @SuppressWarnings("EnumOrdinal") // the flags stand in the order of their bits
    private static String table(Question question) {
        List<Integer> n = question.numbers();
        EnumSet<TabWriter.Flag> flags = EnumSet.noneOf(TabWriter.Flag.class);
        for (TabWriter.Flag flag : TabWriter.Flag.values()) {
            if ((n.get(3) & 4 << flag.ordinal()) != 0) {
                flags.add(flag);
            }
        }
        StringBuilder out = new StringBuilder();
        TabWriter writer =
                new TabWriter(
                        out,
                        n.get(0),
                        n.get(1),
                        n.get(2),
                        question.form().charAt(0),
                        flags.toArray(TabWriter.Flag[]::new));
        try {
            writer.write(question.text()).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Go gives a value with the error; ours do not. */
    private static String onError(Question question, String error) {
        boolean range = error.endsWith("value out of range");
        boolean negative = question.text().startsWith("-");
        return switch (question.kind()) {
            case "bool" -> "false";
            case "duration" -> GoDuration.format(Duration.ZERO);
            case "parseFloat" -> !range ? "0e+00" : negative ? "-Inf" : "+Inf";
            case "uint" -> range ? "65535" : "0";
            case "int", "atoi" ->
                    !range ? "0" : Long.toString(negative ? Long.MIN_VALUE : Long.MAX_VALUE);
            default -> "";
        };
    }
}
