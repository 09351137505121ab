package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.kubernetes.print.OutputFormat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a line of {@code get} asks for.
 *
 * @param format the output format, empty for a table
 */
record GetOptions(
        Parsed flags,
        String format,
        boolean everywhere,
        String selector,
        String fields,
        String sortBy,
        long chunk) {
    static GetOptions of(Parsed flags) {
        return new GetOptions(
                flags,
                flags.text("output"),
                flags.on("all-namespaces"),
                flags.text("selector").strip(),
                flags.text("field-selector").strip(),
                flags.text("sort-by"),
                flags.integer("chunk-size"));
    }

    /** Whether a person is to read it: a table, narrow or wide. */
    boolean table() {
        return printing().isTable();
    }

    /** The format of everything but tables. */
    OutputFormat printing() {
        return new OutputFormat(
                format,
                flags.text("template"),
                flags.on("allow-missing-template-keys"),
                flags.on("no-headers"),
                flags.on("show-managed-fields"));
    }

    /** Whether the server makes the table. */
    boolean serverTable() {
        return table() && flags.on("server-print");
    }

    /** Whether the line goes on with the changes. */
    boolean watching() {
        return flags.on("watch") || flags.on("watch-only");
    }

    /** What is asked for, however it is to be shown. */
    Choice choice() {
        return new Choice(everywhere, selector, fields, watching(), subresource());
    }

    /** Whether objects are chosen by what they have. */
    boolean selecting() {
        return !selector.isEmpty() || !fields.isEmpty();
    }

    /** What is asked for of an object instead of itself; while watching it does not count. */
    String subresource() {
        return watching() ? "" : flags.text("subresource");
    }

    boolean sorting() {
        return !sortBy.isEmpty();
    }

    TableLook look() {
        List<String> labels = new ArrayList<>();
        flags.list("label-columns")
                .forEach(words -> labels.addAll(Arrays.asList(words.split(",", -1))));
        return new TableLook(
                format.equals("wide"),
                flags.on("no-headers"),
                everywhere,
                labels,
                flags.on("show-labels"));
    }
}
