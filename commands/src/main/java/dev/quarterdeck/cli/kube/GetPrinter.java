package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.PlainTable;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Prints what {@code get} found (kubectl pkg/cmd/get/get.go, Run). */
final class GetPrinter {
    private final GetOptions options;
    private final Channels channels;
    private final String namespace;
    private final Instant now;

    GetPrinter(GetOptions options, Channels channels, String namespace, Instant now) {
        this.now = now;
        this.options = options;
        this.channels = channels;
        this.namespace = namespace;
    }

    /** Prints all parts; {@code failed} says that something is missing and will be told. */
    void print(List<Target> targets, List<Part> parts, boolean failed) throws IOException {
        if (!options.table()) {
            new GetFormats(options, channels).print(targets, parts);
            return;
        }
        boolean written = tables(parts);
        if (!written && !failed && !options.flags().on("ignore-not-found")) {
            nothing(parts);
        }
    }

    private void nothing(List<Part> parts) {
        boolean within =
                !options.everywhere()
                        && parts.stream().allMatch(part -> part.target().resource().namespaced());
        channels.complain(
                within
                        ? "No resources found in " + namespace + " namespace."
                        : "No resources found");
    }

    /** Kinds stand below one another with a blank line between; says whether there were any. */
    private boolean tables(List<Part> parts) throws IOException {
        long kinds = parts.stream().map(part -> part.target().resource()).distinct().count();
        boolean kind = options.flags().on("show-kind") || kinds > 1;
        boolean written = false;
        for (int from = 0, to; from < parts.size(); from = to) {
            to = sameKind(parts, from);
            String group = group(parts.subList(from, to), kind);
            if (!group.isEmpty()) {
                channels.text(written && !options.look().noHeaders() ? "\n" + group : group);
                written = true;
            }
        }
        return written;
    }

    private static int sameKind(List<Part> parts, int from) {
        int to = from;
        ApiResource resource = parts.get(from).target().resource();
        while (to < parts.size() && parts.get(to).target().resource().equals(resource)) {
            to++;
        }
        return to;
    }

    private String group(List<Part> parts, boolean kind) throws IOException {
        var out = new StringBuilder();
        TabWriter tabs = TabWriter.kubectl(out);
        TablePrinter printer = printer(parts.getFirst().target().resource(), kind);
        for (Part part : parts) {
            printer.print(sorted(table(part)), tabs);
        }
        tabs.flush();
        return out.toString();
    }

    /** What cannot be sorted is not printed at all: kubectl says that there is nothing. */
    private Table sorted(Table table) {
        return options.sorting() ? TableSort.by(options.sortBy(), table) : table;
    }

    private TablePrinter printer(ApiResource resource, boolean kind) {
        TableLook look = options.look();
        return new TablePrinter(
                resource.namespaced() ? look : look.withoutNamespaces(),
                kind ? resource.prefix() : "");
    }

    private Table table(Part part) {
        @Nullable Table table = part.table();
        return table == null ? PlainTable.of(part.tree(), now) : table;
    }
}
