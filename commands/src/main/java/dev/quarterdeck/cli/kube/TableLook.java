package dev.quarterdeck.cli.kube;

import java.util.List;

/**
 * How tables are to look.
 *
 * @param wide all columns
 * @param namespaces a column of namespaces first
 * @param labelColumns labels with a column of their own
 * @param labels a column of all labels last
 */
record TableLook(
        boolean wide,
        boolean noHeaders,
        boolean namespaces,
        List<String> labelColumns,
        boolean labels) {
    TableLook {
        labelColumns = List.copyOf(labelColumns);
    }

    /** Whether there are columns of labels. */
    boolean labelled() {
        return labels || !labelColumns.isEmpty();
    }

    /** The same for objects that have no namespace. */
    TableLook withoutNamespaces() {
        return new TableLook(wide, noHeaders, false, labelColumns, labels);
    }
}
