package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;

/** The processes of a container as a table. */
final class ProcessText {
    private static final String COMMAND = "CMD";

    private ProcessText() {}

    static List<Line> lines(Tree top) {
        List<String> titles = texts(top.at("Titles"));
        List<List<String>> rows =
                top.at("Processes").items().stream().map(ProcessText::texts).toList();
        int[] widths = new int[titles.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = titles.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], i < row.size() ? row.get(i).length() : 0);
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(line(titles, widths, titles, true));
        rows.forEach(row -> lines.add(line(row, widths, titles, false)));
        return lines;
    }

    private static Line line(List<String> cells, int[] widths, List<String> titles, boolean head) {
        Line line = Line.EMPTY;
        int at = 0;
        for (int i = 0; i < cells.size() && i < widths.length; i++) {
            Role role = head ? Role.HEADER : role(titles.get(i));
            boolean figures = titles.get(i).endsWith("PID");
            String cell = cells.get(i);
            int lead = figures ? widths[i] - cell.length() : 0;
            line = line.plus(role, " ".repeat(Math.max(0, lead)) + cell);
            at += widths[i] + 2;
            line = i == widths.length - 1 ? line : line.padded(at);
        }
        return line;
    }

    private static Role role(String title) {
        return switch (title) {
            case "PID" -> Role.ACCENT;
            case COMMAND, "COMMAND" -> Role.STRONG;
            default -> Role.MUTED;
        };
    }

    private static List<String> texts(Tree list) {
        return list.items().stream().map(Tree::text).toList();
    }
}
