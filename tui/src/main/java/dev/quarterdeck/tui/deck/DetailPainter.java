package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the detail of the selected thing. */
final class DetailPainter {
    private static final int LEAST_LOG = 2;
    private static final int MOST_LOG = 6;

    private final Deck deck;

    DetailPainter(Deck deck) {
        this.deck = deck;
    }

    /** The lines of the tab that is open, for an area of this size. */
    List<Line> lines(int width, int height, Instant now) {
        Detail detail = deck.detail();
        String trouble = detail.trouble();
        if (trouble != null && detail.tab() != Detail.Tab.LOG) {
            return Wrapped.lines(trouble, width).stream()
                    .map(line -> Line.of(Role.ERROR, line))
                    .toList();
        }
        return switch (detail.tab()) {
            case OVERVIEW -> overview(width, height, now);
            case LOG -> DetailText.log(detail.log());
            case ENV -> DetailText.env(detail.inspect());
            case YAML -> DetailText.yaml(detail.inspect());
        };
    }

    void draw(Canvas canvas, Theme theme, Instant now) {
        int width = canvas.size().columns();
        int height = canvas.size().rows();
        List<Line> lines = lines(width, height, now);
        int top = top(lines.size(), height);
        for (int y = 0; y < height && top + y < lines.size(); y++) {
            lines.get(top + y).draw(canvas, 0, y, width, theme);
        }
    }

    /** A log is read from its end, everything else from its start. */
    private int top(int lines, int height) {
        int scroll = deck.detail().scroll();
        int end = Math.max(0, lines - height);
        return deck.detail().tab() == Detail.Tab.LOG
                ? Math.clamp(end - scroll, 0, end)
                : Math.clamp(scroll, 0, end);
    }

    private List<Line> overview(int width, int height, Instant now) {
        Detail.Subject subject = deck.detail().subject();
        Container container = deck.containers().rows().get(subject.id());
        if (subject.pane() == 0 && container != null) {
            return container(container, width, height, now);
        }
        Image image = deck.images().rows().get(subject.id());
        return image == null
                ? List.of()
                : ImageText.overview(
                        image, deck.detail().inspect(), deck.containers().rows().all(), now);
    }

    private List<Line> container(Container container, int width, int height, Instant now) {
        Detail detail = deck.detail();
        Diagnosis diagnosis = Diagnosis.of(container, detail.inspect(), detail.log());
        List<Line> lines =
                new ArrayList<>(
                        ContainerText.overview(
                                container,
                                detail.inspect(),
                                diagnosis,
                                width,
                                now,
                                deck.world().clock().getZone()));
        int room = Math.min(height - lines.size() - 1, MOST_LOG);
        List<String> log = detail.log();
        if (room >= LEAST_LOG && !log.isEmpty()) {
            lines.add(Line.EMPTY);
            log.subList(Math.max(0, log.size() - room), log.size())
                    .forEach(written -> lines.add(Line.of(Role.MUTED, written)));
        }
        return lines;
    }
}
