package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.text.Ansi;
import dev.quarterdeck.tui.text.Rich;
import dev.quarterdeck.tui.text.RichPen;
import dev.quarterdeck.tui.text.Row;
import dev.quarterdeck.tui.text.Run;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the detail of the selected thing. */
final class DetailPainter {
    private static final int LEAST_LOG = 2;
    private static final int MOST_LOG = 6;

    private final Deck deck;

    DetailPainter(Deck deck) {
        this.deck = deck;
    }

    /** The lines of the tab that is open, for an area of this size. */
    List<Rich> lines(int width, int height, Instant now) {
        Detail detail = deck.detail();
        String trouble = detail.trouble();
        if (trouble != null && detail.tab() != Detail.Tab.LOG) {
            return Wrapped.lines(trouble, width).stream()
                    .map(line -> Rich.of(Role.ERROR, line))
                    .toList();
        }
        return switch (detail.tab()) {
            case OVERVIEW -> overview(width, height, now);
            case LOG -> DetailText.log(detail.log());
            case ENV -> rich(DetailText.env(detail.inspect()));
            case EVENTS -> rich(ObjectText.events(detail.events(), width, now));
            case YAML -> rich(DetailText.yaml(detail.inspect()));
        };
    }

    void draw(Canvas canvas, Theme theme, Instant now) {
        int width = canvas.size().columns();
        int height = canvas.size().rows();
        List<Rich> lines = lines(width, height, now);
        int top = top(lines.size(), height);
        RichPen pen = new RichPen(canvas, theme);
        for (int y = 0; y < height && top + y < lines.size(); y++) {
            Rich line = lines.get(top + y);
            int length = line.text().length();
            pen.draw(0, y, line, 0, length, Style.NONE, List.of());
            pen.edges(y, line, new Row(top + y, 0, 0, length));
        }
    }

    private static List<Rich> rich(List<Line> lines) {
        return lines.stream().map(Rich::of).toList();
    }

    /** A log is read from its end, everything else from its start. */
    private int top(int lines, int height) {
        int scroll = deck.detail().scroll();
        int end = Math.max(0, lines - height);
        return deck.detail().tab() == Detail.Tab.LOG
                ? Math.clamp(end - scroll, 0, end)
                : Math.clamp(scroll, 0, end);
    }

    private List<Rich> overview(int width, int height, Instant now) {
        Detail.Subject subject = deck.detail().subject();
        Optional<Visit> visit = deck.cluster().visit(subject.pane());
        if (visit.isPresent()) {
            return rich(ObjectText.overview(deck, visit.get(), width, now));
        }
        Container container = deck.containers().rows().get(subject.id());
        if (container != null) {
            return container(container, width, height, now);
        }
        Image image = deck.images().rows().get(subject.id());
        return image == null
                ? List.of()
                : rich(
                        ImageText.overview(
                                image,
                                deck.detail().inspect(),
                                deck.containers().rows().all(),
                                now));
    }

    private List<Rich> container(Container container, int width, int height, Instant now) {
        Detail detail = deck.detail();
        Diagnosis diagnosis = Diagnosis.of(container, detail.inspect(), detail.log());
        List<Rich> lines =
                new ArrayList<>(
                        rich(
                                ContainerText.overview(
                                        container,
                                        detail.inspect(),
                                        diagnosis,
                                        width,
                                        now,
                                        deck.world().clock().getZone())));
        int room = Math.min(height - lines.size() - 1, MOST_LOG);
        List<String> log = detail.log();
        if (room >= LEAST_LOG && !log.isEmpty()) {
            lines.add(Rich.EMPTY);
            log.subList(Math.max(0, log.size() - room), log.size())
                    .forEach(written -> lines.add(quiet(Ansi.read(written))));
        }
        return lines;
    }

    /** What has no look of its own recedes. */
    private static Rich quiet(Rich line) {
        Rich.Builder quiet = Rich.builder();
        int at = 0;
        for (Run run : line.runs()) {
            quiet.add(Role.MUTED, line.text().substring(at, run.from()));
            quiet.add(run.paint(), line.text().substring(run.from(), run.to()));
            at = run.to();
        }
        return quiet.add(Role.MUTED, line.text().substring(at)).build();
    }
}
