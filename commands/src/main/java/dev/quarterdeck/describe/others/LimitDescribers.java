package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;
import dev.quarterdeck.text.Utf8;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Limit ranges, alone and as a part of their namespace. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class LimitDescribers {
    /** In the order of the columns. */
    private static final List<String> VALUES =
            List.of("min", "max", "defaultRequest", "default", "maxLimitRequestRatio");

    private static final Object[] TITLES = {
        "Type",
        "Resource",
        "Min",
        "Max",
        "Default Request",
        "Default Limit",
        "Max Limit/Request Ratio"
    };

    private LimitDescribers() {}

    static void limitRange(Tree range, Related related, Description out) {
        out.row(0, "Name:", range.name());
        out.row(0, "Namespace:", range.namespace());
        titles("", out);
        limits(range, "", out);
    }

    /** The limit ranges of a namespace. */
    static void ofNamespace(List<Tree> ranges, Description out) {
        if (ranges.isEmpty()) {
            out.row(0, "No LimitRange resource.");
            return;
        }
        out.row(0, "Resource Limits");
        titles(" ", out);
        ranges.forEach(range -> limits(range, " ", out));
    }

    private static void titles(String start, Description out) {
        out.write(0, start).row(0, TITLES);
        List<String> lines = new ArrayList<>();
        for (Object title : TITLES) {
            lines.add("-".repeat(title.toString().length()));
        }
        out.write(0, start).row(0, lines.toArray());
    }

    /** Resources go in the order of their names; kubectl shuffles them anew each time. */
    private static void limits(Tree range, String start, Description out) {
        for (Tree limit : range.list("spec", "limits")) {
            TreeSet<String> resources = new TreeSet<>(Utf8.ORDER);
            List<SortedMap<String, Amount>> columns =
                    VALUES.stream().map(value -> limit.amounts(value)).toList();
            columns.forEach(column -> resources.addAll(column.keySet()));
            for (String resource : resources) {
                List<Object> cells = new ArrayList<>();
                cells.add(start + limit.text("type"));
                cells.add(resource);
                for (SortedMap<String, Amount> column : columns) {
                    cells.add(column.containsKey(resource) ? column.get(resource) : "-");
                }
                out.row(0, cells.toArray());
            }
        }
    }
}
