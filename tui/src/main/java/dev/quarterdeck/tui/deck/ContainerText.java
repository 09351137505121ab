package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.widget.Graph;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The overview of a container. */
final class ContainerText {
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EARLIER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int GRAPH_ROWS = 2;
    private static final int GAUGE = 30;
    private static final double FULL = 100;

    private final Container container;
    private final Tree inspect;
    private final int width;
    private final Instant now;
    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();

    private ContainerText(Container container, Tree inspect, int width, Instant now, ZoneId zone) {
        this.container = container;
        this.inspect = inspect;
        this.width = width;
        this.now = now;
        this.zone = zone;
    }

    static List<Line> overview(
            Container container,
            Tree inspect,
            @Nullable Diagnosis diagnosis,
            int width,
            Instant now,
            ZoneId zone) {
        ContainerText text = new ContainerText(container, inspect, width, now, zone);
        text.state();
        text.diagnosis(diagnosis);
        text.identity();
        // What comes late stands last, so that nothing above it moves when it has come.
        text.use();
        text.connections();
        return text.lines;
    }

    private void state() {
        State state = container.state();
        String health = container.row().health();
        String healthy = health.isEmpty() || state == State.UNHEALTHY ? "" : ", " + health;
        Line line = Line.of(state.role(), ContainerCells.word(container));
        Instant since = began();
        lines.add(since == null ? line : line.plus(Role.MUTED, " since " + time(since) + healthy));
    }

    private @Nullable Instant began() {
        Instant exact =
                instant(
                        inspect.at(
                                "State", container.state().alive() ? "StartedAt" : "FinishedAt"));
        return exact == null ? container.row().since() : exact;
    }

    private static @Nullable Instant instant(Tree text) {
        try {
            Instant read = OffsetDateTime.parse(text.text()).toInstant();
            return read.isBefore(Instant.EPOCH) ? null : read;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private String time(Instant then) {
        boolean today = then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TODAY : EARLIER).format(then.atZone(zone));
    }

    private void diagnosis(@Nullable Diagnosis diagnosis) {
        if (diagnosis != null) {
            lines.add(Line.EMPTY);
            why(diagnosis, lines, width);
            lines.add(Line.EMPTY);
        }
    }

    /** Why it fails, in as many rows as it takes, and what to try. */
    static void why(Diagnosis diagnosis, List<Line> lines, int width) {
        String label = "why  ";
        for (String part : Wrapped.lines(diagnosis.why(), width - label.length())) {
            lines.add(Line.of(Role.MUTED, label).plus(Role.TEXT, part));
            label = "     ";
        }
        lines.add(
                Line.of(Role.MUTED, "try  ")
                        .plus(Role.KEY, diagnosis.key())
                        .plus(Role.TEXT, "  " + diagnosis.advice()));
    }

    private void identity() {
        Line line =
                Line.of(Role.TEXT, container.row().image())
                        .plus(Role.MUTED, "   " + Identifiers.brief(container.id()));
        long pid = inspect.at("State", "Pid").number();
        lines.add(pid == 0 ? line : line.plus(Role.MUTED, "   pid " + pid));
        if (!container.row().command().isEmpty()) {
            lines.add(Line.of(Role.MUTED, container.row().command()));
        }
    }

    private void connections() {
        int before = lines.size();
        for (var port : inspect.at("NetworkSettings", "Ports").entries()) {
            List<Tree> bindings = port.getValue().items();
            for (Tree binding : bindings) {
                String host = binding.at("HostIp").text();
                String from = (host.contains(":") ? "[" + host + "]" : host) + ":";
                lines.add(arrow(from + binding.at("HostPort").text(), port.getKey()));
            }
        }
        for (var network : inspect.at("NetworkSettings", "Networks").entries()) {
            String address = network.getValue().at("IPAddress").text();
            if (!address.isEmpty()) {
                lines.add(Line.of(Role.MUTED, network.getKey() + " ").plus(Role.TEXT, address));
            }
        }
        for (Tree mount : inspect.at("Mounts").items()) {
            String name = mount.at("Name").text();
            String source = name.isEmpty() ? mount.at("Source").text() : name;
            lines.add(arrow(source, mount.at("Destination").text()));
        }
        if (container.figures() != null && lines.size() > before) {
            lines.add(before, Line.EMPTY);
        }
    }

    private static Line arrow(String from, String to) {
        return Line.of(from).plus(Role.MUTED, " → ").plus(Role.TEXT, to);
    }

    private void use() {
        Figures figures = container.figures();
        if (figures == null) {
            return;
        }
        lines.add(Line.EMPTY);
        double limit = figures.cpuLimit() > 0 ? figures.cpuLimit() : FULL;
        lines.add(
                label("CPU ")
                        .plus(Role.STRONG, String.format(Locale.ROOT, "%5.1f %%", figures.cpu()))
                        .plus(Role.MUTED, String.format(Locale.ROOT, "  of %.0f %%", limit)));
        double[] values = container.trends().cpu().peaks(2 * width, 1);
        lines.addAll(Graph.braille(values, width, GRAPH_ROWS));
        memory(figures);
        Container.Rates rates = container.rates();
        if (rates != null) {
            lines.add(flow("NET ", rates.received(), rates.sent()));
            lines.add(flow("DISK", rates.read(), rates.written()));
        }
    }

    private void memory(Figures figures) {
        Line line = label("MEM ").plus(Role.STRONG, Amounts.binary(figures.memory()));
        if (figures.memoryLimit() <= 0) {
            lines.add(line);
            return;
        }
        lines.add(line.plus(Role.MUTED, "  of " + Amounts.binary(figures.memoryLimit())));
        double share = (double) figures.memory() / figures.memoryLimit();
        lines.add(Graph.gauge(share, Math.min(GAUGE, width)));
    }

    private static Line flow(String name, double in, double out) {
        return label(name)
                .plus(Role.MUTED, " ↓ ")
                .plus(Role.TEXT, pad(Amounts.decimal(Math.round(in)) + "/s"))
                .plus(Role.MUTED, "  ↑ ")
                .plus(Role.TEXT, Amounts.decimal(Math.round(out)) + "/s");
    }

    private static String pad(String text) {
        return String.format(Locale.ROOT, "%-9s", text);
    }

    private static Line label(String text) {
        return Line.of(Role.HEADER, text);
    }
}
