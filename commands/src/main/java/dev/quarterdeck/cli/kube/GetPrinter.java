package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.PlainTable;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.print.ObjectList;
import dev.quarterdeck.kubernetes.print.SortBy;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints what {@code get} found (kubectl pkg/cmd/get/get.go, Run). */
final class GetPrinter {
    private final GetOptions options;
    private final Channels channels;
    private final String namespace;
    private final Instant now;
    private boolean namespaces;

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
        List<Part> all = sorted(parts.stream().flatMap(GetPrinter::flat).toList());
        boolean written = tables(all);
        if (!written && !failed && !options.flags().on("ignore-not-found")) {
            nothing(all);
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

    /** A table is one thing, but of a list each object is one. */
    private static Stream<Part> flat(Part part) {
        Map<String, @Nullable Object> tree = part.tree();
        return tree == null || !ObjectList.is(tree)
                ? Stream.of(part)
                : ObjectList.items(tree).stream().map(item -> new Part(part.target(), null, item));
    }

    /** Several tables are sorted as what they are themselves, where hardly any field is found. */
    private List<Part> sorted(List<Part> parts) {
        if (!options.sorting() || parts.size() < 2) {
            return parts;
        }
        try {
            List<Map<String, @Nullable Object>> objects =
                    parts.stream().map(GetPrinter::tree).toList();
            return SortBy.order(objects, options.sortBy()).stream().map(parts::get).toList();
        } catch (OpsException unsortable) {
            if (unsortable.kind() != OpsException.Kind.INVALID) {
                throw unsortable;
            }
            throw new CommandException(1, "error: " + unsortable.what());
        }
    }

    private static Map<String, @Nullable Object> tree(Part part) {
        Table table = part.table();
        Map<String, @Nullable Object> tree = part.tree();
        if (table == null) {
            return tree == null ? Map.of() : tree;
        }
        return Map.of(
                "apiVersion",
                "meta.k8s.io/v1",
                "kind",
                "Table",
                "metadata",
                Map.of("resourceVersion", table.resourceVersion()));
    }

    /** Kinds stand below one another with a blank line between; says whether there were any. */
    private boolean tables(List<Part> parts) throws IOException {
        long kinds = parts.stream().map(GetPrinter::kind).distinct().count();
        boolean kind = options.flags().on("show-kind") || kinds > 1;
        Writer out = channels.writer();
        Paragraphs paragraphs = new Paragraphs(out);
        for (int from = 0, to; from < parts.size(); from = to) {
            to = sameKind(parts, from);
            group(parts.subList(from, to), kind, paragraphs);
            out.flush();
            if (!options.look().noHeaders()) {
                paragraphs.next();
            }
        }
        return paragraphs.written();
    }

    /** A text: to compare whole resources would cost a start 20 ms. */
    private static String kind(Part part) {
        return part.target().resource().goText();
    }

    private static int sameKind(List<Part> parts, int from) {
        int to = from + 1;
        while (to < parts.size() && kind(parts.get(to)).equals(kind(parts.get(from)))) {
            to++;
        }
        return to;
    }

    private void group(List<Part> parts, boolean kind, Appendable out) throws IOException {
        TabWriter tabs = TabWriter.kubectl(out);
        TablePrinter printer = printer(parts.getFirst().target().resource(), kind);
        for (Part part : parts) {
            printer.print(sorted(table(part)), tabs);
        }
        tabs.flush();
    }

    /** What cannot be sorted is not printed at all: kubectl says that there is nothing. */
    private Table sorted(Table table) {
        return options.sorting() ? TableSort.by(options.sortBy(), table) : table;
    }

    /** The column of namespaces stays for all kinds that follow one that has them. */
    private TablePrinter printer(ApiResource resource, boolean kind) {
        TableLook look = options.look();
        namespaces |= resource.namespaced();
        return new TablePrinter(
                namespaces ? look : look.withoutNamespaces(), kind ? resource.prefix() : "");
    }

    private Table table(Part part) {
        @Nullable Table table = part.table();
        return table == null ? PlainTable.of(part.tree(), now) : table;
    }
}
