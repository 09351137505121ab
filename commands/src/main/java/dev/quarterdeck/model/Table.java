package dev.quarterdeck.model;

import java.util.List;

/** A snapshot for printing: headings, and rows with as many cells. */
public record Table(List<String> headings, List<Row> rows) {
    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != headings.size()) {
                throw new IllegalArgumentException(
                        row.uid() + " has " + row.cells().size() + " cells of " + headings.size());
            }
        }
    }
}
