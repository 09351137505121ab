package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Table;

import java.util.List;

/**
 * What the rows that follow are: said before the first of them, and again where a list's columns
 * have changed.
 */
public record ObjectTable(ApiResource resource, List<Table.Column> columns) {
    public ObjectTable {
        columns = List.copyOf(columns);
    }
}
