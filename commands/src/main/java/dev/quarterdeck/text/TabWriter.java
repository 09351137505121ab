package dev.quarterdeck.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Lines up text in columns as Go's text/tabwriter does: cells end at a tab, and a column is as wide
 * as the widest cell in a run of lines that have it. The last cell of a line belongs to no column.
 * Go's escapes and HTML filter are left out: no tool here asks for them.
 */
public final class TabWriter {
    /** What Go calls flags. */
    public enum Flag {
        ALIGN_RIGHT,
        DISCARD_EMPTY_COLUMNS,
        TAB_INDENT,
        DEBUG,

        /** Columns never get narrower again, also after a flush: kubectl's own addition. */
        REMEMBER_WIDTHS
    }

    /** How wide a part of a text is. */
    @FunctionalInterface
    interface Measure {
        int of(CharSequence text, int from, int to);
    }

    private final Appendable out;
    private final int minWidth;
    private final int tabWidth;
    private final int padding;
    private final char pad;
    private final Set<Flag> flags;
    private final TabLines lines;
    private final List<Integer> widths = new ArrayList<>();
    private final List<Integer> widest = new ArrayList<>();

    /** A writer that counts code points, as Go does. */
    public TabWriter(
            Appendable out, int minWidth, int tabWidth, int padding, char pad, Flag... flags) {
        this(out, minWidth, tabWidth, padding, pad, Character::codePointCount, flags);
    }

    private TabWriter(
            Appendable out,
            int minWidth,
            int tabWidth,
            int padding,
            char pad,
            Measure measure,
            Flag... flags) {
        this.out = out;
        this.lines = new TabLines(measure);
        this.minWidth = minWidth;
        this.tabWidth = tabWidth;
        this.padding = padding;
        this.pad = pad;
        this.flags = EnumSet.noneOf(Flag.class);
        this.flags.addAll(List.of(flags));
        if (pad == '\t') {
            this.flags.remove(Flag.ALIGN_RIGHT);
        }
    }

    /**
     * The writer of docker's tables, which counts a cluster as wide as its first seen character.
     */
    public static TabWriter docker(Appendable out) {
        return new TabWriter(out, 10, 1, 3, ' ', TabWriter::columns);
    }

    /** The writer of kubectl's describe. */
    public static TabWriter describe(Appendable out) {
        return new TabWriter(out, 0, 8, 2, ' ');
    }

    /** The writer of kubectl's lists. */
    public static TabWriter kubectl(Appendable out) {
        return new TabWriter(out, 6, 4, 3, ' ', Flag.REMEMBER_WIDTHS);
    }

    private static int columns(CharSequence text, int from, int to) {
        int columns = 0;
        for (int at = from; at < to; ) {
            int end = Clusters.end(text, at);
            int width = 0;
            while (at < end && width == 0) {
                int point = Character.codePointAt(text, at);
                width = Width.ofCodePoint(point);
                at += Character.charCount(point);
            }
            columns += width;
            at = end;
        }
        return columns;
    }

    /** Takes text; columns come out when their last line is known. */
    public TabWriter write(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t', '\u000b' -> lines.endCell(c == '\t');
                case '\n', '\f' -> endLine(c == '\f');
                default -> lines.append(c);
            }
        }
        return this;
    }

    /** Writes out all that was taken. */
    public void flush() throws IOException {
        if (lines.inCell()) {
            lines.endCell(false);
        }
        format(0, lines.count());
        lines.clear();
        widths.clear();
    }

    private void endLine(boolean forced) throws IOException {
        lines.endCell(false);
        boolean single = lines.cells(lines.count() - 1) == 1;
        lines.endLine();
        // A line without a tab ends every column, and nothing that follows can change it.
        if (forced || single) {
            flush();
            if (forced && flags.contains(Flag.DEBUG)) {
                out.append("---\n");
            }
        }
    }

    private void format(int from, int to) throws IOException {
        int column = widths.size();
        int start = from;
        for (int line = from; line < to; line++) {
            if (column >= lines.cells(line) - 1) {
                continue;
            }
            writeLines(start, line);
            int end = blockEnd(column, line, to);
            widths.add(remembered(column, blockWidth(column, line, end)));
            format(line, end);
            widths.removeLast();
            start = end;
            // The line that ended the block has no such cell: go on after it, as Go does.
            line = end;
        }
        writeLines(start, to);
    }

    private int remembered(int column, int width) {
        if (!flags.contains(Flag.REMEMBER_WIDTHS)) {
            return width;
        }
        while (widest.size() <= column) {
            widest.add(widest.size() < column ? widths.get(widest.size()) : width);
        }
        widest.set(column, Math.max(widest.get(column), width));
        return widest.get(column);
    }

    private int blockEnd(int column, int from, int to) {
        int end = from;
        while (end < to && column < lines.cells(end) - 1) {
            end++;
        }
        return end;
    }

    private int blockWidth(int column, int from, int to) {
        int width = minWidth;
        boolean discardable = true;
        for (int line = from; line < to; line++) {
            int next = lines.width(line, column);
            width = Math.max(width, next + padding);
            discardable &= next == 0 && !lines.tab(line, column);
        }
        return discardable && flags.contains(Flag.DISCARD_EMPTY_COLUMNS) ? 0 : width;
    }

    private void writeLines(int from, int to) throws IOException {
        for (int line = from; line < to; line++) {
            writeLine(line);
            if (line + 1 < lines.count()) {
                out.append('\n');
            }
        }
    }

    private void writeLine(int line) throws IOException {
        boolean indenting = flags.contains(Flag.TAB_INDENT);
        boolean right = flags.contains(Flag.ALIGN_RIGHT);
        for (int column = 0; column < lines.cells(line); column++) {
            if (column > 0 && flags.contains(Flag.DEBUG)) {
                out.append('|');
            }
            indenting &= lines.empty(line, column);
            if (!right) {
                lines.write(line, column, out);
            }
            if (column < widths.size()) {
                fill(lines.width(line, column), widths.get(column), indenting);
            }
            if (right) {
                lines.write(line, column, out);
            }
        }
    }

    private void fill(int used, int width, boolean tabs) throws IOException {
        if (pad != '\t' && !tabs) {
            repeat(pad, width - used);
        } else if (tabWidth > 0) {
            int stop = (width + tabWidth - 1) / tabWidth * tabWidth;
            repeat('\t', (stop - used + tabWidth - 1) / tabWidth);
        }
    }

    private void repeat(char c, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.append(c);
        }
    }
}
