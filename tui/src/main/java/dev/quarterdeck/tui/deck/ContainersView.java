package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.widget.Align;
import dev.quarterdeck.tui.widget.ColumnShape;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Containers as a pane lists them. */
final class ContainersView {
    private ContainersView() {}

    static ResourceView<Container> view() {
        return new ResourceView<>(
                "Containers",
                "container",
                Where.CONTAINERS,
                Container::id,
                container -> container.row().name(),
                columns(),
                "",
                container -> container.state().faulty(),
                pane -> summary(pane.rows().all()),
                "N runs one; in a shell: qd run -d IMAGE");
    }

    private static List<ViewColumn<Container>> columns() {
        return List.of(
                ViewColumn.of(left("", 1, 1, 100), ContainerCells::glyph, byState()),
                text(left("NAME", 12, 40, 99), c -> c.row().name())
                        .showing((c, now) -> ContainerCells.name(c)),
                muted(left("ID", 12, 12, 30), c -> Identifiers.brief(c.id())).asWide(),
                muted(left("IMAGE", 10, 48, 60), c -> c.row().image()),
                muted(left("COMMAND", 10, 40, 20), c -> c.row().command()).asWide(),
                text(left("STATUS", 10, 40, 35), c -> c.row().status())
                        .showing(ContainerCells::status)
                        .asWide(),
                figure(left("CPU", 8, 8, 78), ContainerCells::graph, Figures::cpu),
                figure(right("CPU %", 5, 6, 80), ContainerCells::cpu, Figures::cpu),
                figure(right("MEM", 7, 8, 75), ContainerCells::memory, Figures::memory),
                figure(
                                right("NET I/O", 17, 19, 28),
                                ContainerCells::network,
                                f -> f.received() + f.sent())
                        .asWide(),
                figure(
                                right("BLOCK I/O", 17, 19, 26),
                                ContainerCells::blocks,
                                f -> f.read() + f.written())
                        .asWide(),
                figure(right("PIDS", 4, 6, 24), ContainerCells::processes, Figures::processes)
                        .asWide(),
                text(left("PORTS", 7, 30, 55), c -> String.join(" ", c.row().ports())),
                ViewColumn.of(right("CREATED", 7, 7, 22), c -> Line.EMPTY, byCreation())
                        .asWide()
                        .showing(
                                (c, now) ->
                                        Line.of(Role.MUTED, Ages.since(c.row().created(), now))),
                ViewColumn.of(right("UP", 5, 6, 70), c -> Line.EMPTY, bySince())
                        .showing(ContainerCells::up));
    }

    private static String summary(List<Container> all) {
        long running = all.stream().filter(container -> container.state().alive()).count();
        long failing = all.stream().filter(container -> container.state().faulty()).count();
        return running + " running" + (failing == 0 ? "" : ", " + failing + " failing");
    }

    private static ViewColumn<Container> text(ColumnShape shape, Function<Container, String> text) {
        return ViewColumn.text(shape, text);
    }

    private static ViewColumn<Container> muted(
            ColumnShape shape, Function<Container, String> text) {
        return text(shape, text).showing((c, now) -> Line.of(Role.MUTED, text.apply(c)));
    }

    private static ViewColumn<Container> figure(
            ColumnShape shape, Function<Container, Line> cell, ToDoubleFunction<Figures> value) {
        return ViewColumn.of(shape, cell, byFigure(value)).asLively();
    }

    /** The highest first; what has no figures stands last. */
    private static Comparator<Container> byFigure(ToDoubleFunction<Figures> value) {
        return Comparator.<Container>comparingDouble(
                        c -> {
                            Figures figures = c.figures();
                            return figures == null ? -1 : value.applyAsDouble(figures);
                        })
                .reversed();
    }

    /** What runs stands first, and names are in their order. */
    static Comparator<Container> byState() {
        return Comparator.<Container>comparingInt(container -> container.state().group())
                .thenComparing(c -> c.row().name(), String.CASE_INSENSITIVE_ORDER);
    }

    private static Comparator<Container> byCreation() {
        return Comparator.<Container, Instant>comparing(c -> c.row().created()).reversed();
    }

    private static Comparator<Container> bySince() {
        return Comparator.comparing(
                c -> c.row().since(), Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static ColumnShape left(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.LEFT, least, most, weight);
    }

    private static ColumnShape right(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.RIGHT, least, most, weight);
    }
}
