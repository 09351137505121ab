package dev.quarterdeck.cli;

import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.model.Row;
import dev.quarterdeck.model.Table;

import java.util.List;

/** Prints what a command returned, for scripts. */
final class Printer {
    private static final int NARROWEST = 10;
    private static final int GAP = 3;

    private final Channels channels;

    Printer(Channels channels) {
        this.channels = channels;
    }

    /** Prints it and gives the exit status. */
    int print(Outcome outcome) throws Exception {
        return switch (outcome) {
            case Outcome.Listing listing -> table(listing.table());
            case Outcome.Document document -> document(document.text());
            case Outcome.Stream stream -> stream.body().run(channels);
            case Outcome.Session session -> session.body().run(channels);
            case Outcome.Done done -> done.status();
        };
    }

    private int document(String text) {
        channels.text(text);
        return 0;
    }

    private int table(Table table) {
        int[] widths = widths(table);
        StringBuilder text = new StringBuilder();
        line(text, table.headings(), widths);
        for (Row row : table.rows()) {
            line(text, row.cells(), widths);
        }
        return document(text.toString());
    }

    private static int[] widths(Table table) {
        int[] widths = new int[table.headings().size()];
        for (int column = 0; column < widths.length; column++) {
            int longest = length(table.headings().get(column));
            for (Row row : table.rows()) {
                longest = Math.max(longest, length(row.cells().get(column)));
            }
            widths[column] = Math.max(NARROWEST, longest + GAP);
        }
        return widths;
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            boolean last = column == cells.size() - 1;
            text.append(cell).repeat(' ', last ? 0 : widths[column] - length(cell));
        }
        text.append('\n');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
