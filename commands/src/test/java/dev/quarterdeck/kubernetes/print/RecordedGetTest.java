package dev.quarterdeck.kubernetes.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Our printers beside what the real kubectl printed of the same answers. */
@Tag("recorded")
class RecordedGetTest {
    static List<RecordedGet> documents() throws IOException {
        return RecordedGet.all().stream().filter(run -> run.sortBy().isEmpty()).toList();
    }

    static List<RecordedGet> sorted() throws IOException {
        return RecordedGet.all().stream().filter(run -> !run.sortBy().isEmpty()).toList();
    }

    @Test
    void thereAreRuns() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(40);
        assertThat(sorted()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsWhatKubectlPrinted(RecordedGet run) throws IOException {
        StringBuilder out = new StringBuilder();
        String err = "";
        try {
            printer(run).print(object(run.answers()), out);
        } catch (OpsException e) {
            err = "error: " + e.what() + "\n";
        }
        assertThat(out.toString()).isEqualTo(run.out());
        assertThat(err).isEqualTo(run.err());
        assertThat(err.isEmpty() ? 0 : 1).isEqualTo(run.exit());
    }

    private static ObjectPrinter printer(RecordedGet run) {
        boolean managed = run.has("--show-managed-fields");
        boolean noHeaders = run.has("--no-headers");
        return new OutputFormat(run.output(), "", true, noHeaders, managed)
                .printer(
                        path -> {
                            throw new IOException(path);
                        });
    }

    /** One object that was asked for by its name stays alone. */
    private static Map<String, @Nullable Object> object(
            List<Map<String, @Nullable Object>> answers) {
        if (answers.size() == 1 && !ObjectList.is(answers.getFirst())) {
            return ObjectList.single(answers.getFirst());
        }
        List<Object> items = new ArrayList<>();
        answers.forEach(list -> items.addAll(ObjectList.items(list)));
        return ObjectList.of(items);
    }

    @ParameterizedTest
    @MethodSource("sorted")
    void sortsAsKubectlSorted(RecordedGet run) throws IOException {
        List<@Nullable Object> rows = Json.array(run.answers().getFirst().get("rows"));
        List<@Nullable Object> objects =
                rows.stream().<@Nullable Object>map(row -> Json.object(row).get("object")).toList();
        List<List<String>> expected = new ArrayList<>();
        try {
            for (int row : SortBy.rows(objects, run.sortBy())) {
                expected.add(telling(run, Json.array(Json.object(rows.get(row)).get("cells"))));
            }
        } catch (OpsException e) {
            assertThat(e.kind()).isEqualTo(OpsException.Kind.INVALID);
        }
        List<String> lines = run.out().lines().skip(1).toList();
        assertThat(expected).hasSameSizeAs(lines);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(lines.get(i)).contains(expected.get(i));
        }
    }

    /** The cells that tell a row from others, and do not change with time. */
    private static List<String> telling(RecordedGet run, List<@Nullable Object> cells) {
        List<@Nullable Object> telling =
                run.has("events") ? cells.subList(2, 4) : cells.subList(0, 1);
        return telling.stream().map(String::valueOf).toList();
    }
}
