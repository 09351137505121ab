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
        boolean known = headed && columns.equals(lastColumns);
        if (!columns.equals(lastColumns)) {
            lastColumns = columns;
            headed = false;
        }
        headed |= !table.rows().isEmpty();
        if (!look.noHeaders() && !known && !table.rows().isEmpty()) {
            out.write(String.join("\t", headings(columns, !event.isEmpty()))).write("\n");
        }
        for (Table.TableRow row : table.rows()) {
            out.write(String.join("\t", cells(columns, row, event))).write("\n");
        }
    }

    private List<String> headings(List<Table.Column> columns, boolean events) {
        List<String> headings = new ArrayList<>();
        if (events) {
            headings.add("EVENT");
        }
        if (look.namespaces()) {
            headings.add("NAMESPACE");
        }
        for (Table.Column column : columns) {
            if (shown(column)) {
                headings.add(column.name().toUpperCase(Locale.ROOT));
            }
        }
        for (String label : look.labelColumns()) {
            headings.add(label.substring(label.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
        }
        if (look.labels()) {
            headings.add("LABELS");
        }
        return headings;
    }

    private boolean shown(Table.Column column) {
        return look.wide() || column.priority() == 0;
    }

    private List<String> cells(List<Table.Column> columns, Table.TableRow row, String event) {
        List<String> cells = new ArrayList<>();
        if (!event.isEmpty()) {
            cells.add(event);
        }
        ObjectMeta object = row.object();
        if (look.namespaces()) {
            cells.add(object == null ? "" : object.namespace());
        }
        int named = prefix.isEmpty() ? -1 : nameColumn(columns);
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            if (shown(columns.get(i))) {
                String cell = text(row.cells().get(i));
                cells.add(i == named ? prefix + "/" + cell : cell);
            }
        }
        labels(object, cells);
        return cells;
    }

    private static int nameColumn(List<Table.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).format().equals("name") && columns.get(i).type().equals("string")) {
                return i;
            }
        }
        return -1;
    }

    private void labels(@Nullable ObjectMeta object, List<String> cells) {
        Map<String, String> labels = object == null ? Map.of() : object.labels();
        for (String label : look.labelColumns()) {
            cells.add(object == null ? "" : labels.getOrDefault(label, NONE));
        }
        if (look.labels()) {
            cells.add(object == null ? "" : all(labels));
        }
    }

    private static String all(Map<String, String> labels) {
        String all =
                labels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
        return all.isEmpty() ? NONE : all;
    }

    /** A cell in one row, and nothing in it that a terminal would obey. */
    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        if (!(cell instanceof String)) {
            return text;
        }
        int end = 0;
        while (end < text.length() && "\f\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String line = end < text.length() ? text.substring(0, end) + "..." : text;
        return line.replace("\u001b", "^[");
    }
}
