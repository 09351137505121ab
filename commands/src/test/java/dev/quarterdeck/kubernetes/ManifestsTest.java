package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** What is written down means what it means to kubectl. */
@Tag("unit")
class ManifestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | true",
                "Off | false",
                "y | true",
                "truer | \"truer\"",
                "0644 | 420",
                "0o17 | 15",
                "0x1F | 31",
                "1_000 | 1000",
                "18446744073709551615 | 18446744073709552000",
                "1e3 | 1000",
                "-.5 | -0.5",
                ".5.5 | \".5.5\"",
                "~ | null",
                "2001-01-01 | \"2001-01-01\"",
                "10.0.0.1 | \"10.0.0.1\"",
                "'0644' | \"0644\"",
                "100m | \"100m\""
            },
            quoteCharacter = '`')
    void readsPlainWordsAsKubectlDoes(String written, String json) {
        Object value = read("kind: A\nvalue: " + written).getFirst().get("value");

        assertThat(Json.write(value)).isEqualTo(json);
    }

    @Test
    void readsKeysAsTexts() {
        assertThat(Json.write(read("kind: A\n1: one\nyes: two\n").getFirst()))
                .isEqualTo("{\"kind\":\"A\",\"1\":\"one\",\"true\":\"two\"}");
    }

    @Test
    void mergesWhatAnAliasNames() {
        assertThat(Json.write(read("kind: A\na: &a {b: 1}\nc:\n  <<: *a\n  d: 2\n").getFirst()))
                .isEqualTo("{\"kind\":\"A\",\"a\":{\"b\":1},\"c\":{\"b\":1,\"d\":2}}");
    }

    @Test
    void endsADocumentAtThreeDashes() {
        assertThat(read("--- # one\nkind: A\n---\n\n---\nkind: B\ntext: |\n  a\n  --- b\n"))
                .extracting(object -> object.get("kind"))
                .containsExactly("A", "B");
    }

    @Test
    void saysWhatIsNoYaml() {
        assertThatThrownBy(() -> read("kind: A\n---\nkind: [\n"))
                .isInstanceOf(OpsException.class)
                .hasMessageStartingWith(
                        "error: error parsing text: error converting YAML to JSON: yaml: ");
    }

    private static List<Map<String, @Nullable Object>> read(String text) {
        return Manifests.read(text, "text");
    }
}
