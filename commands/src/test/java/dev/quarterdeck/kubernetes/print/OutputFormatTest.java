package dev.quarterdeck.kubernetes.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;

@Tag("unit")
class OutputFormatTest {
    private static final String POD =
            "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"%s\",\"managedFields\":[]}}";

    private static Map<String, @Nullable Object> pod(String name) throws IOException {
        return Json.object(Json.parse(POD.formatted(name)));
    }

    private static String printed(OutputFormat format) throws IOException {
        StringBuilder out = new StringBuilder();
        ObjectPrinter printer = format.printer(OutputFormatTest::file);
        printer.print(pod("a"), out);
        printer.print(pod("b"), out);
        return out.toString();
    }

    private static String file(String path) throws IOException {
        return switch (path) {
            case "path" -> "{.metadata.name};";
            case "template" -> "{{.kind}} ";
            case "columns" -> "NAME\nmetadata.name\n";
            default -> throw new IOException("open " + path + ": no such file or directory");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "jsonpath-file=path, a;b;",
        "go-template-file=template, 'Pod Pod '",
        "templatefile=template, 'Pod Pod '",
        "template={{.metadata.name}}, ab",
        "custom-columns-file=columns, 'NAME\na\nb\n'",
        "custom-columns=N:.kind, 'N\nPod\nPod\n'",
        "NAME, 'pod/a\npod/b\n'"
    })
    void printsOneObjectAfterTheOther(String output, String expected) throws IOException {
        assertThat(printed(OutputFormat.of(output))).isEqualTo(expected);
    }

    @Test
    void separatesDocuments() throws IOException {
        assertThat(printed(OutputFormat.of("yaml")))
                .isEqualTo(
                        """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: a
                        ---
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: b
                        """);
    }

    @Test
    void showsManagedFieldsWhereTheyAreAskedFor() throws IOException {
        assertThat(printed(new OutputFormat("json", "", true, false, true)))
                .contains("\"managedFields\": []");
        assertThat(printed(OutputFormat.of("json"))).doesNotContain("managedFields");
    }

    @Test
    void takesTheTemplateFromItsOwnFlag() throws IOException {
        assertThat(printed(new OutputFormat("", "{{.kind}}", true, false, false)))
                .isEqualTo("PodPod");
        assertThat(printed(new OutputFormat("jsonpath", "{.kind}", true, false, false)))
                .isEqualTo("PodPod");
        assertThat(printed(new OutputFormat("custom-columns", "N:.kind", true, true, false)))
                .isEqualTo("Pod\nPod\n");
    }

    @ParameterizedTest
    @CsvSource({
        "jsonpath, template format specified but no template given",
        "jsonpath=, template format specified but no template given",
        "go-template=, template format specified but no template given",
        "custom-columns, custom-columns format specified but no custom columns given",
        "custom-columns=, custom-columns format specified but no custom columns given",
        "'jsonpath={.a', 'error parsing jsonpath {.a, unclosed action'",
        "'go-template={{x}}', 'error parsing template {{x}}, template: output:1: function \"x\" not"
                + " defined'",
        "jsonpath-file=no, 'error reading --template no, open no: no such file or directory'",
        "custom-columns-file=no, 'error reading template no, open no: no such file or directory\n'"
    })
    void refusesInKubectlsWords(String output, String expected) {
        assertThatThrownBy(() -> OutputFormat.of(output).printer(OutputFormatTest::file))
                .isInstanceOf(OpsException.class)
                .hasMessage(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "wide, true", "Wide, false", "json, false", "jsonpath={.a}, false"})
    void knowsTables(String output, boolean table) {
        assertThat(OutputFormat.of(output).isTable()).isEqualTo(table);
    }

    @Test
    void printsEventsOfAWatchInOneLine() throws IOException {
        assertThat(IndentedJson.event("ADDED", pod("a")))
                .isEqualTo(
                        "{\"type\":\"ADDED\",\"object\":{\"apiVersion\":\"v1\",\"kind\":\"Pod\","
                                + "\"metadata\":{\"managedFields\":[],\"name\":\"a\"}}}\n");
    }

    @Test
    void sortsRowsAndHidesNothingFromWhoeverAsks() throws IOException {
        List<Map<String, @Nullable Object>> pods = List.of(pod("c"), pod("a"), pod("b"));
        assertThat(SortBy.rows(pods, "metadata.name")).containsExactly(1, 2, 0);
        assertThat(SortBy.rows(List.of(pod("a")), "{")).containsExactly(0);
        assertThatThrownBy(() -> SortBy.rows(pods, ".metadata.nope"))
                .hasMessage(
                        "couldn't find any field with path \"{.metadata.nope}\" in the list of"
                                + " objects");
        assertThat(Json.array(SortBy.list(ObjectList.of(pods), ".metadata.name").get("items")))
                .containsExactly(pods.get(1), pods.get(2), pods.get(0));
    }
}
