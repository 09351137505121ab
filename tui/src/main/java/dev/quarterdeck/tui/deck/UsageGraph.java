package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.widget.Graph;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * One figure over time: what it is now, the most it was, and a graph whose top is named.
 *
 * @param label what is counted
 * @param now its present value, and of how much
 * @param history its past
 * @param unit what the history's values are multiplied with to be shown
 * @param scale the least top of the graph, and the steps to higher ones
 * @param words how a value is written
 */
record UsageGraph(
        String label,
        Line now,
        History history,
        double unit,
        Scale scale,
        DoubleFunction<String> words) {
    /** Tops of a graph: a least one, and factors that lead to the next, again and again. */
    record Scale(double least, double... steps) {
        private static final Scale PERCENT = new Scale(10, 2, 2.5, 2);
        private static final Scale DECIMAL = new Scale(1000, 2, 2.5, 2);
        private static final Scale BINARY = new Scale(1 << 20, 2);

        /** The first top that is not below a value. */
        double above(double value) {
            double top = least;
            for (int i = 0; top < value; i++) {
                top *= steps[i % steps.length];
            }
            return top;
        }
    }

    /** The graphs of a container; none before its first figures. */
    static List<UsageGraph> of(Container container) {
        Figures figures = container.figures();
        if (figures == null) {
            return List.of();
        }
        Trends trends = container.trends();
        List<UsageGraph> graphs = new ArrayList<>();
        double limit = figures.cpuLimit() > 0 ? figures.cpuLimit() : 100;
        graphs.add(
                new UsageGraph(
                        "CPU",
                        value(percent(figures.cpu()), percent(limit)),
                        trends.cpu(),
                        limit,
                        Scale.PERCENT,
                        UsageGraph::percent));
        if (figures.memoryLimit() > 0) {
            graphs.add(
                    new UsageGraph(
                            "MEM",
                            value(
                                    Amounts.binary(figures.memory()),
                                    Amounts.binary(figures.memoryLimit())),
                            trends.memory(),
                            figures.memoryLimit(),
                            Scale.BINARY,
                            value -> Amounts.binary(Math.round(value))));
        }
        Container.Rates rates =
                container.rates() == null ? Container.Rates.NONE : container.rates();
        graphs.add(flow("NET ↓", rates.received(), trends.received()));
        graphs.add(flow("NET ↑", rates.sent(), trends.sent()));
        graphs.add(flow("DISK ↓", rates.read(), trends.read()));
        graphs.add(flow("DISK ↑", rates.written(), trends.written()));
        return graphs;
    }

    private static UsageGraph flow(String label, double now, History history) {
        Line value = Line.of(Role.STRONG, perSecond(now));
        return new UsageGraph(label, value, history, 1, Scale.DECIMAL, UsageGraph::perSecond);
    }

    private static Line value(String now, String limit) {
        return Line.of(Role.STRONG, now).plus(Role.MUTED, "  of " + limit);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f %%" : "%.0f %%", value);
    }

    private static String perSecond(double bytes) {
        return Amounts.decimal(Math.round(bytes)) + "/s";
    }

    void draw(Canvas canvas, Theme theme) {
        int width = canvas.size().columns();
        double highest = history.highest() * unit;
        double top = scale.above(highest);
        Line right =
                Line.of(Role.MUTED, "highest " + words.apply(highest))
                        .plus(Role.MUTED, "   top " + words.apply(top));
        Line left = Line.of(Role.HEADER, label + "  ").plus(now);
        left.draw(canvas, 0, 0, width, theme);
        if (left.width() + 2 + right.width() <= width) {
            right.drawBefore(canvas, width, 0, width, theme);
        }
        int rows = canvas.size().rows() - 1;
        double[] values = history.peaks(2 * width, 1);
        double[] shares =
                Arrays.stream(values).map(value -> value < 0 ? -1 : value * unit / top).toArray();
        List<Line> graph = Graph.braille(shares, width, rows);
        for (int y = 0; y < graph.size(); y++) {
            graph.get(y).draw(canvas, 0, y + 1, width, theme);
        }
    }
}
