package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;
import dev.quarterdeck.kubernetes.print.GoSort;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What nodes use, and of how much (kubectl pkg/cmd/top/top_node.go, pkg/metricsutil). */
public final class TopNodes implements Command {
    private static final String UNKNOWN = "<unknown>\t<unknown>\t";

    @Override
    public Spec spec() {
        return new Spec(
                "Display resource (CPU/memory) usage of nodes",
                "[NAME | -l label]",
                FlagSet.of(
                        Flag.bool("no-headers", "Leave the headers out"),
                        Flag.string("selector", 'l', "Only nodes with these labels"),
                        Flag.bool("show-capacity", "Part of the capacity, not the allocatable"),
                        Flag.bool("show-swap", "Print the use of swap too"),
                        Flag.string("sort-by", "Sort by cpu or memory"),
                        Flag.bool("use-protocol-buffers", "Has no effect").standing("true")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        UsageSource.one(call, "node [NAME | -l label]");
        UsageSource.order(flags);
        String name = call.arguments().isEmpty() ? "" : call.argument(0);
        String selector = flags.text("selector");
        CanI.refuse(
                !name.isEmpty() && !selector.isEmpty(),
                "error: only one of NAME or --selector can be provided");
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            UsageSource source = new UsageSource(api, warnings);
            source.check();
            List<Tree> usages = source.items(UsageSource.METRICS + "/nodes", name, selector, "");
            CanI.refuse(usages.isEmpty(), "error: metrics not available yet");
            List<Tree> nodes = source.items("/api/v1/nodes", name, selector, "");
            UsageTable table = new UsageTable(flags.on("show-swap"));
            print(sorted(usages, flags.text("sort-by")), nodes, flags, table);
            channels.text(table.text());
            return warnings.status(flags.on("warnings-as-errors"));
        }
    }

    private static List<Tree> sorted(List<Tree> usages, String by) {
        return GoSort.sorted(
                usages,
                by.isEmpty()
                        ? (a, b) -> a.name().compareTo(b.name()) < 0
                        : (a, b) -> value(a, by) > value(b, by));
    }

    private static long value(Tree usage, String by) {
        Amount amount = usage.amount("usage", by);
        return by.equals("cpu") ? amount.milli() : amount.rounded();
    }

    private static void print(List<Tree> usages, List<Tree> nodes, Parsed flags, UsageTable table) {
        SortedMap<String, Tree> known = new TreeMap<>();
        nodes.forEach(node -> known.put(node.name(), node));
        if (!flags.on("no-headers")) {
            table.cells("NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)");
            table.swap("SWAP(bytes)", "SWAP(%)");
            table.end();
        }
        for (Tree usage : usages) {
            Tree node = known.remove(usage.name());
            table.cells(usage.name());
            row(usage, node == null ? Map.of() : available(node, flags), node, table);
        }
        for (String silent : known.keySet()) {
            table.cells(silent);
            table.measured().forEach(resource -> table.raw(UNKNOWN));
            table.end();
        }
    }

    private static void row(
            Tree usage, Map<String, Amount> available, @Nullable Tree node, UsageTable table) {
        for (String resource : table.measured()) {
            if (resource.equals("swap") && node != null && !available.containsKey("swap")) {
                table.raw(UNKNOWN);
                continue;
            }
            Amount used = usage.amount("usage", resource);
            table.amount(resource, used);
            Amount all = available.get(resource);
            if (all != null) {
                table.cells(percent(used, all) + "%");
            }
        }
        table.end();
    }

    private static long percent(Amount used, Amount all) {
        return all.value().signum() == 0 ? 0 : (long) ((double) used.milli() / all.milli() * 100);
    }

    private static Map<String, Amount> available(Tree node, Parsed flags) {
        String of = flags.on("show-capacity") ? "capacity" : "allocatable";
        Map<String, Amount> available = new HashMap<>(node.amounts("status", of));
        available.remove("swap");
        if (node.has("status", "nodeInfo", "swap", "capacity")) {
            long swap = node.number("status", "nodeInfo", "swap", "capacity");
            available.put("swap", Amount.whole(swap, Amount.Form.BINARY));
        }
        return available;
    }
}
