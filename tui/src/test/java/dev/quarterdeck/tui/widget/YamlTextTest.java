package dev.quarterdeck.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Tag("unit")
class YamlTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "busybox:1.35",
                "/docker-entrypoint.sh",
                "sha256:0a1b",
                "a b",
                "172.17.0.5",
                "容器",
                "70803a33cc42",
                "it's",
                "a#b",
                "-v",
                "--name",
                "1.2.3",
                "08:52:x"
            })
    void staysAsItIs(String text) {
        assertThat(YamlText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                "true",
                "No",
                "null",
                "~",
                "12",
                "1e5",
                "0x1f",
                "1:30",
                "-1.5",
                ".5",
                "2026-03-01T12:00:00Z",
                "a: b",
                "a #b",
                "- a",
                "-",
                "*a",
                "&a",
                "!a",
                "@a",
                "[a",
                "{a",
                "'a",
                "%a",
                "key:",
                "a\tb",
                "---",
                "y",
                "<<",
                ".inf",
                "1_000"
            })
    void isQuoted(String text) {
        assertThat(YamlText.of(text)).startsWith("\"").endsWith("\"");
    }

    @Test
    void doesNotEscapeWhatNeedsNone() {
        assertThat(YamlText.of("a: <b> & \"c\"")).isEqualTo("\"a: <b> & \\\"c\\\"\"");
    }

    @Test
    void writesSeveralLinesAsABlock() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("script", "set -e\n\n  run\n");
        tree.put("list", List.of("one\ntwo", "x\ny\n\n"));
        tree.put("odd", " a\nb");
        assertThat(SyntaxText.yaml(tree).stream().map(Line::text).collect(Collectors.joining("\n")))
                .isEqualTo(
                        """
                        script: |
                          set -e

                            run
                        list:
                        - |-
                          one
                          two
                        - |+
                          x
                          y

                        odd: " a\\nb\"\
                        """);
    }
}
