package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A description with its labels apart from what they say, and warnings in sight. */
final class DescribeText {
    private static final Pattern LABELLED =
            Pattern.compile("^(\\s*)([A-Za-z][^:=]{0,60}:)(\\s.*)?$");
    private static final Pattern EVENT = Pattern.compile("^(\\s+)(Warning|Normal)(\\s{2,}.*)$");

    private DescribeText() {}

    static List<Line> lines(String text) {
        return text.lines().map(DescribeText::line).toList();
    }

    private static Line line(String text) {
        Matcher event = EVENT.matcher(text);
        if (event.matches()) {
            boolean warning = event.group(2).equals("Warning");
            return Line.of(event.group(1))
                    .plus(warning ? Role.WARNING : Role.MUTED, event.group(2))
                    .plus(Role.TEXT, event.group(3));
        }
        Matcher labelled = LABELLED.matcher(text);
        if (!labelled.matches()) {
            return Line.of(text);
        }
        String rest = labelled.group(3) == null ? "" : labelled.group(3);
        boolean top = labelled.group(1).isEmpty();
        return Line.of(labelled.group(1))
                .plus(top ? Role.STRONG : Role.SYNTAX_KEY, labelled.group(2))
                .plus(nothing(rest) ? Role.MUTED : Role.TEXT, rest);
    }

    private static boolean nothing(String rest) {
        String said = rest.strip();
        return said.equals("<none>") || said.equals("<unset>");
    }
}
