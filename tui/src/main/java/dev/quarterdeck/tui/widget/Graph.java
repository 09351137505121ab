package dev.quarterdeck.tui.widget;

import dev.quarterdeck.themes.Role;

import java.util.ArrayList;
import java.util.List;

/** Small graphs out of block and braille characters. */
public final class Graph {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int BRAILLE = 0x2800;
    private static final int[] LEFT_DOTS = {0x40, 0x04, 0x02, 0x01};
    private static final int[] RIGHT_DOTS = {0x80, 0x20, 0x10, 0x08};
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.8;

    private Graph() {}

    /** One block a value, each 0 to 1, blank below 0; the last value stands at the right. */
    public static Line blocks(double[] values) {
        List<Span> spans = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Role role = Role.GRAPH_LOW;
        for (double value : values) {
            Role next = role(value);
            if (next != role && !run.isEmpty()) {
                spans.add(new Span(run.toString(), role));
                run.setLength(0);
            }
            role = next;
            run.append(block(value));
        }
        spans.add(new Span(run.toString(), role));
        return new Line(spans);
    }

    /** A braille graph, two values a column, so many rows high; the first line is the top. */
    public static List<Line> braille(double[] values, int columns, int rows) {
        List<Line> lines = new ArrayList<>();
        for (int row = rows - 1; row >= 0; row--) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int at = values.length - 2 * (columns - column);
                int dots = dots(values, at, row, rows, LEFT_DOTS);
                dots |= dots(values, at + 1, row, rows, RIGHT_DOTS);
                text.appendCodePoint(BRAILLE + dots);
            }
            lines.add(Line.of(Role.GRAPH_LOW, text.toString()));
        }
        return lines;
    }

    /** A bar that is filled to a share of 0 to 1. */
    public static Line gauge(double share, int columns) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * columns);
        return Line.of(role(share), "█".repeat(full))
                .plus(Role.GRAPH_BACK, "░".repeat(Math.max(0, columns - full)));
    }

    /** The role of a share: low, middle or high. */
    public static Role role(double share) {
        if (share >= HIGH) {
            return Role.GRAPH_HIGH;
        }
        return share >= MIDDLE ? Role.GRAPH_MID : Role.GRAPH_LOW;
    }

    private static char block(double value) {
        if (value < 0) {
            return ' ';
        }
        int level = (int) Math.round(Math.clamp(value, 0, 1) * (BLOCKS.length() - 1));
        return BLOCKS.charAt(level);
    }

    private static int dots(double[] values, int at, int row, int rows, int[] dots) {
        if (at < 0 || at >= values.length || values[at] < 0) {
            return 0;
        }
        int high = (int) Math.ceil(Math.clamp(values[at], 0, 1) * rows * dots.length);
        int filled = Math.max(high, 1) - row * dots.length;
        int all = 0;
        for (int dot = 0; dot < Math.min(filled, dots.length); dot++) {
            all |= dots[dot];
        }
        return all;
    }
}
