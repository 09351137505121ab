package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code -o custom-columns=} and {@code custom-columns-file=}: a table of paths. Ported from {@code
 * k8s.io/kubectl/pkg/cmd/get/customcolumn.go}.
 */
public final class CustomColumns {
    /** A head and the template of what stands under it. */
    private record Column(String header, String template) {}

    private static final String FILE_FORM =
            "Expected format is one line of space separated headers, one line of space separated"
                    + " column specs.";

    private final List<Column> columns;
    private boolean headers;

    private CustomColumns(List<Column> columns, boolean headers) {
        this.columns = columns;
        this.headers = headers;
    }

    /** Reads {@code HEADER:path,HEADER:path}. */
    public static CustomColumns parse(String spec, boolean noHeaders) {
        if (spec.isEmpty()) {
            throw invalid("custom-columns format specified but no custom columns given");
        }
        List<Column> columns = new ArrayList<>();
        for (String part : spec.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw invalid(
                        "unexpected custom-columns spec: "
                                + part
                                + ", expected <header>:<json-path-expr>");
            }
            String template = RelaxedJsonPath.template(part.substring(colon + 1));
            columns.add(new Column(part.substring(0, colon), template));
        }
        return new CustomColumns(columns, !noHeaders);
    }

    /** Reads the text of a file: a line of headers and a line of paths. */
    public static CustomColumns parseFile(String text) {
        List<String> lines = List.of((text + "\n").split("\n", -1));
        if (text.isEmpty()) {
            throw invalid("invalid template, missing header line. " + FILE_FORM);
        }
        if (text.indexOf('\n') < 0 || text.indexOf('\n') == text.length() - 1) {
            throw invalid("invalid template, missing spec line. " + FILE_FORM);
        }
        List<String> headers = words(lines.get(0));
        List<String> paths = words(lines.get(1));
        if (headers.size() != paths.size()) {
            throw invalid(
                    "number of headers (%d) and field specifications (%d) don't match"
                            .formatted(headers.size(), paths.size()));
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new Column(headers.get(i), RelaxedJsonPath.template(paths.get(i))));
        }
        return new CustomColumns(columns, true);
    }

    private static List<String> words(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    /**
     * Prints the object, or every object of a list, under the headers, which only the first call
     * prints. What came before an error stays printed.
     */
    public void print(Map<String, @Nullable Object> object, Appendable out) throws IOException {
        TabWriter table = TabWriter.kubectl(out);
        try {
            print(object, table);
        } finally {
            table.flush();
        }
    }

    /** The same into a table that goes on; the caller flushes it. */
    public void print(Map<String, @Nullable Object> object, TabWriter table) throws IOException {
        if (headers) {
            headers = false;
            table.write(String.join("\t", columns.stream().map(Column::header).toList()) + "\n");
        }
        List<JsonPath> paths = columns.stream().map(c -> JsonPath.parse(c.template())).toList();
        if (ObjectList.is(object)) {
            for (Object item : Json.array(object.get("items"))) {
                row(item, paths, table);
            }
        } else {
            row(object, paths, table);
        }
    }

    private static void row(@Nullable Object object, List<JsonPath> paths, TabWriter table)
            throws IOException {
        List<String> cells = new ArrayList<>();
        for (JsonPath path : paths) {
            cells.add(cell(path.results(object)));
        }
        table.write(String.join("\t", cells) + "\n");
    }

    private static String cell(List<List<@Nullable Object>> results) {
        List<String> texts = new ArrayList<>();
        if (results.isEmpty() || results.getFirst().isEmpty()) {
            texts.add("<none>");
        }
        for (List<@Nullable Object> found : results) {
            for (Object value : found) {
                texts.add(GoPrint.shown(value).replace("\u001b", "^[").replace("\r", "\\r"));
            }
        }
        return String.join(",", texts);
    }

    private static OpsException invalid(String message) {
        return new OpsException(OpsException.Kind.INVALID, message);
    }
}
