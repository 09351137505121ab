package dev.quarterdeck.cli.flags;

import java.util.Comparator;
import java.util.List;

/** The options part of a help text, laid out and wrapped as pflag's FlagUsagesWrapped does. */
public final class FlagHelp {
    private static final int SLOP = 5;
    private static final int NARROWEST = 24;

    private final int columns;

    private FlagHelp(int columns) {
        this.columns = columns;
    }

    /**
     * One line or more for each flag that is not hidden, each ending in a newline.
     *
     * @param columns the width to wrap at
     */
    public static String of(FlagSet set, int columns) {
        List<Flag> shown =
                set.flags().stream()
                        .filter(flag -> !flag.hidden())
                        .sorted(Comparator.comparing(Flag::name))
                        .toList();
        int widest = 0;
        for (Flag flag : shown) {
            widest = Math.max(widest, head(flag).length() + 1);
        }
        StringBuilder text = new StringBuilder();
        for (Flag flag : shown) {
            String head = head(flag);
            text.append(head)
                    .repeat(' ', widest - head.length() + 2)
                    .append(new FlagHelp(columns).wrap(widest + 2, flag.help() + standard(flag)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String head(Flag flag) {
        String names =
                flag.letter() == 0
                        ? "      --" + flag.name()
                        : "  -" + flag.letter() + ", --" + flag.name();
        if (flag.type().isBool()) {
            return names;
        }
        String bare = flag.bare();
        return bare == null ? names + " " + flag.type().name() : names + "[=" + bare + "]";
    }

    private static String standard(Flag flag) {
        String value = flag.standard();
        boolean zero =
                switch (flag.type().name()) {
                    case "" -> value.equals("false");
                    case "int" -> value.equals("0");
                    default -> false;
                };
        if (value.isEmpty() || zero) {
            return "";
        }
        boolean quoted = flag.type().name().equals("string");
        return quoted ? " (default \"" + value + "\")" : " (default " + value + ")";
    }

    private String wrap(int indent, String text) {
        int width = columns - indent;
        if (width < NARROWEST) {
            return text.replace("\n", "\n" + " ".repeat(indent));
        }
        String margin = "\n" + " ".repeat(indent);
        StringBuilder wrapped = new StringBuilder();
        String rest = text;
        while (true) {
            int cut = cut(rest, width - SLOP);
            if (cut < 0) {
                return wrapped.append(rest.replace("\n", margin)).toString();
            }
            wrapped.append(rest.substring(0, cut).replace("\n", margin));
            rest = rest.substring(cut + 1);
            if (rest.isEmpty()) {
                return wrapped.toString();
            }
            wrapped.append(margin);
        }
    }

    /** Where the line ends, or -1 when the rest fits (or cannot be cut). */
    private static int cut(String text, int width) {
        if (width + SLOP > text.length()) {
            return -1;
        }
        String line = text.substring(0, width);
        int newline = line.lastIndexOf('\n');
        int blank = Math.max(newline, Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')));
        if (blank <= 0) {
            return -1;
        }
        return newline > 0 && newline < blank ? newline : blank;
    }
}
