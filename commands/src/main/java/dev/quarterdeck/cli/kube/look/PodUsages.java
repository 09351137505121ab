package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;
import dev.quarterdeck.kubernetes.print.GoSort;

import java.util.List;

/** The table of {@code top pods} (kubectl pkg/metricsutil/metrics_printer.go, PrintPodMetrics). */
record PodUsages(List<Tree> pods, Parsed flags) {
    String text() {
        UsageTable table = new UsageTable(flags.on("show-swap"));
        boolean namespaces = flags.on("all-namespaces");
        boolean containers = flags.on("containers");
        if (!flags.on("no-headers")) {
            table.cells(namespaces ? new String[] {"NAMESPACE"} : new String[0]);
            table.cells(containers ? new String[] {"POD"} : new String[0]);
            table.cells("NAME", "CPU(cores)", "MEMORY(bytes)");
            table.swap("SWAP(bytes)");
            table.end();
        }
        for (Tree pod : GoSort.sorted(pods, this::before)) {
            if (containers) {
                containers(pod, table);
            } else {
                lead(pod, table);
                row(pod.name(), pod.list("containers"), table);
            }
        }
        if (flags.on("sum")) {
            sum(table);
        }
        return table.text();
    }

    private void containers(Tree pod, UsageTable table) {
        String by = flags.text("sort-by");
        GoSort.Order<Tree> order =
                by.isEmpty()
                        ? (a, b) -> a.text("name").compareTo(b.text("name")) < 0
                        : (a, b) -> value(List.of(a)) > value(List.of(b));
        for (Tree container : GoSort.sorted(pod.list("containers"), order)) {
            lead(pod, table);
            table.cells(pod.name());
            row(container.text("name"), List.of(container), table);
        }
    }

    private void lead(Tree pod, UsageTable table) {
        if (flags.on("all-namespaces")) {
            table.cells(pod.namespace());
        }
    }

    private static void row(String name, List<Tree> containers, UsageTable table) {
        table.cells(name);
        table.measured().forEach(resource -> table.amount(resource, total(containers, resource)));
        table.end();
    }

    private static Amount total(List<Tree> containers, String resource) {
        return containers.stream()
                .map(container -> container.amount("usage", resource))
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** A line below the last two columns and the sums, as far right as headers would make it. */
    private void sum(UsageTable table) {
        int columns = 1 + table.measured().size();
        if (!flags.on("no-headers")) {
            columns += (flags.on("all-namespaces") ? 1 : 0) + (flags.on("containers") ? 1 : 0);
        }
        table.raw("\t".repeat(columns - 2));
        table.cells("________", "________");
        table.end();
        table.raw("\t".repeat(columns - 3));
        row("", pods.stream().flatMap(pod -> pod.list("containers").stream()).toList(), table);
    }

    private boolean before(Tree a, Tree b) {
        if (!flags.text("sort-by").isEmpty()) {
            return value(a.list("containers")) > value(b.list("containers"));
        }
        if (flags.on("all-namespaces") && !a.namespace().equals(b.namespace())) {
            return a.namespace().compareTo(b.namespace()) < 0;
        }
        return a.name().compareTo(b.name()) < 0;
    }

    private long value(List<Tree> containers) {
        String by = flags.text("sort-by");
        Amount amount = total(containers, by);
        return by.equals("cpu") ? amount.milli() : amount.rounded();
    }
}
