package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.widget.Line;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The first row: where am I, and is what I see current. */
final class FirstRow {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int ROOM_FOR_TIME = 50;

    private FirstRow() {}

    static void draw(Canvas canvas, Pane<?> pane, Clock clock, Theme theme, Instant now) {
        int width = canvas.size().columns();
        canvas.restyle(new Rect(0, 0, width, 1), theme.style(Role.STATUS));
        Line right = state(pane, now);
        if (width >= ROOM_FOR_TIME) {
            right = right.plus(Role.MUTED, "   " + TIME.format(now.atZone(clock.getZone())));
        }
        right.drawBefore(canvas, width - 1, 0, width - 2, theme);
        left(pane).draw(canvas, 1, 0, width - right.width() - 3, theme);
    }

    private static Line left(Pane<?> pane) {
        About about = pane.about();
        if (about == null) {
            return Line.of(Role.STRONG, "Quarterdeck");
        }
        return Line.of(Role.STRONG, about.host())
                .plus(Role.MUTED, "   " + about.product())
                .plus(Role.MUTED, about.context().isEmpty() ? "" : "   " + about.context());
    }

    private static Line state(Pane<?> pane, Instant now) {
        Instant heard = pane.heard();
        if (pane.trouble() == null) {
            return heard == null ? Line.of(Role.BUSY, "connecting") : Line.of(Role.OK, "live");
        }
        return heard == null
                ? Line.of(Role.ERROR, "engine away")
                : Line.of(Role.ERROR, "engine away, ")
                        .plus(Role.ERROR, "data " + Ages.since(heard, now) + " old");
    }
}
