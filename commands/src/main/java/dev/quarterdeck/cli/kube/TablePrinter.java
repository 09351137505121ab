package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.ObjectMeta;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints tables of one kind as kubectl does (cli-runtime pkg/printers/tableprinter.go): headers
 * once, and again when the columns are others.
 */
final class TablePrinter {
    private static final String NONE = "<none>";

    private final TableLook look;
    private final String prefix;
    private List<Table.Column> lastColumns = List.of();
    private boolean headed;

    /**
     * A printer for one kind.
     *
     * @param prefix what stands before each name, empty for nothing
     */
    TablePrinter(TableLook look, String prefix) {
        this.look = look;
        this.prefix = prefix;
    }

    void print(Table table, TabWriter out) throws IOException {
        print(table, "", out);
    }

    /** Prints a table; an event's word gets a column of its own, before all others. */
    void print(Table table, String event, TabWriter out) throws IOException {
        List<Table.Column> columns = table.columns().isEmpty() ? lastColumns : table.columns();
        boolean same = same(columns, lastColumns);
        boolean known = headed && same;
        if (!same) {
            lastColumns = columns;
            headed = false;
        }
        headed |= !table.rows().isEmpty();
        if (!look.noHeaders() && !known && !table.rows().isEmpty()) {
            out.write(String.join("\t", headings(columns, !event.isEmpty()))).write("\n");
        }
        List<Table.Column> all = decorated(columns);
        for (Table.TableRow row : table.rows()) {
            row(all, values(columns, row), event, out);
        }
    }

    /** Column by column: to let records compare themselves would cost a start 10 ms. */
    private static boolean same(List<Table.Column> some, List<Table.Column> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            Table.Column one = some.get(i);
            Table.Column other = others.get(i);
            same =
                    one.name().equals(other.name())
                            && one.type().equals(other.type())
                            && one.format().equals(other.format())
                            && one.priority() == other.priority();
        }
        return same;
    }

    private List<String> headings(List<Table.Column> columns, boolean events) {
        List<String> headings = new ArrayList<>();
        if (events) {
            headings.add("EVENT");
        }
        for (Table.Column column : decorated(columns)) {
            if (shown(column)) {
                headings.add(column.name().toUpperCase(Locale.ROOT));
            }
        }
        return headings;
    }

    /** The server's columns with those of ours before and after them. */
    private List<Table.Column> decorated(List<Table.Column> columns) {
        List<Table.Column> all = new ArrayList<>();
        if (look.namespaces()) {
            all.add(own("Namespace"));
        }
        all.addAll(columns);
        for (String label : look.labelColumns()) {
            all.add(own(label.substring(label.lastIndexOf('/') + 1)));
        }
        if (look.labels()) {
            all.add(own("Labels"));
        }
        return all;
    }

    private static Table.Column own(String name) {
        return new Table.Column(name, "string", "", 0);
    }

    private boolean shown(Table.Column column) {
        return look.wide() || column.priority() == 0;
    }

    /**
     * The cells of a row by the number of their column: where a server sends more cells than it has
     * columns, those take the places of ours, as they do in kubectl.
     */
    private void row(
            List<Table.Column> all, List<@Nullable Object> values, String event, TabWriter out)
            throws IOException {
        String between = "";
        if (!event.isEmpty()) {
            out.write(event);
            between = "\t";
        }
        for (int i = 0; i < Math.min(all.size(), values.size()); i++) {
            if (shown(all.get(i))) {
                out.write(between).write(text(values.get(i)));
                between = "\t";
            }
        }
        out.write("\n");
    }

    private List<@Nullable Object> values(List<Table.Column> columns, Table.TableRow row) {
        List<@Nullable Object> values = new ArrayList<>(row.cells());
        int named = prefix.isEmpty() ? -1 : nameColumn(columns);
        if (named >= 0 && named < values.size()) {
            values.set(named, prefix + "/" + values.get(named));
        }
        ObjectMeta object = row.object();
        if (look.namespaces()) {
            values.addFirst(object == null ? "" : object.namespace());
        }
        Map<String, String> labels = object == null ? Map.of() : object.labels();
        look.labelColumns().forEach(label -> values.add(labels.getOrDefault(label, "")));
        if (look.labels()) {
            values.add(object == null ? "" : all(labels));
        }
        return values;
    }

    private static int nameColumn(List<Table.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).format().equals("name") && columns.get(i).type().equals("string")) {
                return i;
            }
        }
        return -1;
    }

    private static String all(Map<String, String> labels) {
        String all =
                labels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
        return all.isEmpty() ? NONE : all;
    }

    /** What Go prints of a value with {@code %v}. */
    private static String goText(@Nullable Object value) {
        return switch (value) {
            case null -> "<nil>";
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + ":" + goText(entry.getValue()))
                            .sorted()
                            .collect(Collectors.joining(" ", "map[", "]"));
            case List<?> list ->
                    list.stream()
                            .map(TablePrinter::goText)
                            .collect(Collectors.joining(" ", "[", "]"));
            default -> value.toString();
        };
    }

    /** A cell in one row, and nothing in it that a terminal would obey. */
    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (!(cell instanceof String text)) {
            return goText(cell);
        }
        int end = 0;
        while (end < text.length() && "\f\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String line = end < text.length() ? text.substring(0, end) + "..." : text;
        return line.replace("\u001b", "^[");
    }
}
