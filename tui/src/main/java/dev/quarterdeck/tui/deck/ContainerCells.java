package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.GoUnits;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.widget.Graph;
import dev.quarterdeck.tui.widget.Line;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of a container show. */
final class ContainerCells {
    static final int GRAPH = 8;

    private static final int GRAPH_SECONDS = 2;
    private static final double FULL = 100;

    /** Up 3 hours (healthy), Exited (7) 2 days ago: what stands before and after the time. */
    private static final Pattern STATUS =
            Pattern.compile("(Up |\\w+ \\(-?\\d+\\) )[\\w ]+?((?: ago)?(?: \\(.*\\))?)");

    private static final double BUSY = 0.5;
    private static final double NEARLY_OUT = 0.8;

    private ContainerCells() {}

    static Line glyph(Container container) {
        return Line.of(container.state().role(), container.state().glyph());
    }

    static Line name(Container container) {
        Role role = container.state().alive() ? Role.STRONG : Role.TEXT;
        return Line.of(role, container.row().name());
    }

    /** Processor use as a graph; in its place the state of a container that uses nothing. */
    static Line graph(Container container) {
        State state = container.state();
        if (!state.figures()) {
            return Line.of(state.faulty() ? state.role() : Role.MUTED, word(container));
        }
        double[] values = container.trends().cpu().peaks(GRAPH, GRAPH_SECONDS);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] < 0 ? values[i] : Math.sqrt(values[i]);
        }
        return Graph.blocks(values);
    }

    static String word(Container container) {
        Integer exit = container.row().exitCode();
        return switch (container.state()) {
            case RESTARTING -> "restarts";
            case FAILED, ENDED -> exit == null ? container.row().state() : "exit " + exit;
            case RUNNING, UNHEALTHY, PAUSED, CREATED, REMOVING -> container.state().word();
        };
    }

    static Line cpu(Container container) {
        Figures figures = container.figures();
        if (figures == null) {
            return Line.EMPTY;
        }
        double share = figures.cpu() / (figures.cpuLimit() > 0 ? figures.cpuLimit() : FULL);
        Role role = share >= BUSY ? Graph.role(share) : Role.TEXT;
        return Line.of(role, String.format(Locale.ROOT, "%.1f", figures.cpu()));
    }

    static Line memory(Container container) {
        Figures figures = container.figures();
        if (figures == null) {
            return Line.EMPTY;
        }
        double share =
                figures.memoryLimit() > 0 ? (double) figures.memory() / figures.memoryLimit() : 0;
        Role role = share >= NEARLY_OUT ? Graph.role(share) : Role.TEXT;
        return Line.of(role, Amounts.binary(figures.memory()));
    }

    static Line network(Container container) {
        return measured(
                container,
                figures ->
                        Amounts.decimal(figures.received())
                                + " / "
                                + Amounts.decimal(figures.sent()));
    }

    static Line blocks(Container container) {
        return measured(
                container,
                figures ->
                        Amounts.decimal(figures.read())
                                + " / "
                                + Amounts.decimal(figures.written()));
    }

    static Line processes(Container container) {
        return measured(container, figures -> Long.toString(figures.processes()));
    }

    static Line ports(Container container) {
        return Line.of(String.join(" ", container.row().ports()));
    }

    /** The engine's sentence of when it was last asked, with the time that has gone by since. */
    static Line status(Container container, Instant now) {
        String said = container.row().status();
        Instant since = container.row().since();
        Matcher words = STATUS.matcher(said);
        if (since == null || !words.matches()) {
            return Line.of(said);
        }
        Duration gone = Duration.between(since, now.isBefore(since) ? since : now);
        return Line.of(words.group(1) + GoUnits.humanDuration(gone) + words.group(2));
    }

    static Line up(Container container, Instant now) {
        Role role = container.state().alive() ? Role.TEXT : Role.MUTED;
        return Line.of(role, Ages.since(container.row().since(), now));
    }

    private static Line measured(Container container, Function<Figures, String> text) {
        Figures figures = container.figures();
        return figures == null ? Line.EMPTY : Line.of(Role.MUTED, text.apply(figures));
    }
}
