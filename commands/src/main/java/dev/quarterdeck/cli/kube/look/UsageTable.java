package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.kubernetes.print.Amount;
import dev.quarterdeck.text.TabWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The table of {@code top}; every cell ends with a tab (kubectl pkg/metricsutil). */
final class UsageTable {
    private static final long MEBI = 1024L * 1024;

    private final StringBuilder rows = new StringBuilder();
    private final boolean swap;

    UsageTable(boolean swap) {
        this.swap = swap;
    }

    /** What is measured, in the order of the columns. */
    List<String> measured() {
        return swap ? List.of("cpu", "memory", "swap") : List.of("cpu", "memory");
    }

    void cells(String... cells) {
        for (String cell : cells) {
            rows.append(cell).append('\t');
        }
    }

    /** Headers that are there with swap only. */
    void swap(String... cells) {
        if (swap) {
            cells(cells);
        }
    }

    void raw(String text) {
        rows.append(text);
    }

    /** Thousandths of a core, or mebibytes. */
    void amount(String resource, Amount amount) {
        cells(resource.equals("cpu") ? amount.milli() + "m" : amount.rounded() / MEBI + "Mi");
    }

    void end() {
        rows.append('\n');
    }

    /** All of it, in columns. */
    String text() {
        StringBuilder out = new StringBuilder();
        try {
            TabWriter.kubectl(out).write(rows).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
