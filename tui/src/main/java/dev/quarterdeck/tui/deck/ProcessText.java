package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The processes of a container as a table. */
final class ProcessText {
    private static final String COMMAND = "CMD";
    private static final Set<String> LEFT_OUT = Set.of("C", "STIME", "TTY");

    private ProcessText() {}

    static List<Line> lines(Tree top) {
        List<String> all = texts(top.at("Titles"));
        List<Integer> kept = kept(all);
        List<String> titles = pick(all, kept);
        List<List<String>> rows =
                top.at("Processes").items().stream().map(row -> pick(texts(row), kept)).toList();
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

    /** The places of the columns worth their room: PIDs first, the command last. */
    private static List<Integer> kept(List<String> titles) {
        return IntStream.range(0, titles.size())
                .boxed()
                .filter(i -> !LEFT_OUT.contains(titles.get(i)))
                .sorted(Comparator.comparingInt(i -> titles.get(i).endsWith("PID") ? 0 : 1))
                .toList();
    }

    private static List<String> pick(List<String> cells, List<Integer> places) {
        return places.stream().filter(i -> i < cells.size()).map(cells::get).toList();
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
