package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.PlainTable;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Prints what a watch finds and hears of one kind; columns widen and never shrink. */
final class WatchPrinter {
    private final GetOptions options;
    private final Channels channels;
    private final Clock clock;
    private final boolean events;
    private final TablePrinter tables;
    private final @Nullable GetFormats formats;
    private final StringBuilder out = new StringBuilder();
    private final TabWriter tabs = TabWriter.kubectl(out);

    /** With all namespaces their column is there for every kind, even for one that has none. */
    WatchPrinter(GetOptions options, Channels channels, Clock clock, String prefix) {
        this.options = options;
        this.channels = channels;
        this.clock = clock;
        this.events = options.flags().on("output-watch-events");
        this.tables = new TablePrinter(options.look(), prefix);
        this.formats = options.table() ? null : new GetFormats(options, channels);
    }

    /** Prints what was there at the start, sorted where that is asked for. */
    void listed(Part part) throws IOException {
        Table table = part.table();
        if (table != null && options.sorting()) {
            Table sorted = TableSort.by(options.sortBy(), table);
            happened(new Part(part.target(), sorted, null), "ADDED");
        } else {
            happened(part, "ADDED");
        }
    }

    /** Prints an object and, where that is asked for, what happened to it. */
    void happened(Part part, String event) throws IOException {
        String told = events ? event : "";
        if (formats != null) {
            formats.each(part, told);
            return;
        }
        Table table = part.table();
        tables.print(
                table == null ? PlainTable.of(part.tree(), clock.instant()) : table,
                told.isEmpty() ? "" : "%-8s".formatted(told),
                tabs);
    }

    /** Prints nothing of it, but its columns are those of what comes later. */
    void skipped(Part part) throws IOException {
        Table table = part.table();
        if (formats == null && !events && table != null) {
            tables.print(new Table(table.columns(), List.of(), "", ""), tabs);
        }
    }

    /** Lets all that was printed be seen. */
    void flush() throws IOException {
        tabs.flush();
        channels.text(out.toString());
        out.setLength(0);
    }
}
