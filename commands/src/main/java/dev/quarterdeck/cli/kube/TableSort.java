package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.print.SortBy;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Sorts the rows of a table by a field of the objects behind them. */
final class TableSort {
    private TableSort() {}

    /** The sorted table; without rows where they cannot be sorted, which kubectl does not tell. */
    static Table by(String path, Table table) {
        List<@Nullable Object> objects = new ArrayList<>();
        table.rows().forEach(row -> objects.add(row.whole()));
        List<Table.TableRow> rows = new ArrayList<>();
        try {
            SortBy.rows(objects, path).forEach(index -> rows.add(table.rows().get(index)));
        } catch (OpsException unsortable) {
            if (unsortable.kind() != OpsException.Kind.INVALID) {
                throw unsortable;
            }
            rows.clear();
        }
        return new Table(table.columns(), rows, table.resourceVersion(), table.next());
    }
}
