package dev.quarterdeck.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.text.GoOracle;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Thousands of texts, most of them with mistakes, beside kubectl's own reader of YAML. */
@Tag("live")
class YamlByGoTest {
    @Test
    void readsAndRefusesTheSame() throws IOException {
        assumeTrue(GoOracle.present(GoOracle.KUBERNETES), "no modules of kubectl here");
        RandomYaml random = new RandomYaml(Long.getLong("fuzz.seed", 20261201));
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger("fuzz.rounds", 8000); i++) {
            texts.add(random.next());
        }
        List<Answer> answers =
                GoOracle.ask(
                        GoOracle.KUBERNETES, texts.stream().map(YamlByGoTest::question).toList());
        List<String> differences = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < texts.size(); i++) {
            Answer theirs = sorted(answers.get(i));
            read += theirs.error().isEmpty() ? 1 : 0;
            Answer ours = answer(texts.get(i));
            if (!ours.equals(theirs) && !byChance(texts.get(i), theirs)) {
                differences.add(told(texts.get(i), theirs, ours));
            }
        }
        assertThat(differences.stream().limit(5)).as("%d", differences.size()).isEmpty();
        assertThat(read).as("texts that are YAML").isGreaterThan(texts.size() / 8);
    }

    static Question question(byte[] text) {
        return Question.of("read-yaml", HexFormat.of().formatHex(text));
    }

    private static String told(byte[] text, Answer theirs, Answer ours) {
        return "\n%s\n%s\n  Go   %s\n  ours %s"
                .formatted(
                        HexFormat.of().formatHex(text),
                        new String(text, java.nio.charset.StandardCharsets.UTF_8),
                        theirs,
                        ours);
    }

    static Answer answer(byte[] text) {
        try {
            return new Answer(Json.write(Yaml.read(text), JsonStyle.MARSHAL.sorted()), "");
        } catch (YamlException e) {
            return new Answer("", e.why());
        }
    }

    /** What Go wrote, with numbers as they are read of it. */
    static Answer sorted(Answer answer) throws IOException {
        return answer.error().isEmpty()
                ? new Answer(Json.write(Json.parse(answer.out()), JsonStyle.MARSHAL.sorted()), "")
                : answer;
    }

    /** Which of several keys of one name, or of several mistakes in one map, is chance to Go. */
    private static boolean byChance(byte[] text, Answer theirs) {
        if (theirs.error().startsWith("unsupported map key")
                || theirs.error().startsWith("json: unsupported value")) {
            return answer(text).error().startsWith(theirs.error().substring(0, 18));
        }
        if (theirs.error().contains("invalid map key: map[")) {
            return answer(text).error().contains("invalid map key: map[");
        }
        if (!theirs.error().isEmpty()) {
            return false;
        }
        Node root = new Composer(new Parser(new Scanner(new Source(text)))).document();
        AtomicBoolean twice = new AtomicBoolean();
        walk(root == null ? null : new Decoder().value(root), twice);
        return twice.get();
    }

    private static void walk(@Nullable Object value, AtomicBoolean twice) {
        if (value instanceof Map<?, ?> map) {
            long names = map.keySet().stream().map(String::valueOf).distinct().count();
            if (names < map.size()) {
                twice.set(true);
            }
            map.values().forEach(each -> walk(each, twice));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> walk(each, twice));
        }
    }
}
