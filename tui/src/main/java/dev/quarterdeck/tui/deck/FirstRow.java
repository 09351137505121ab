package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first row: where am I, and is what I see current. */
final class FirstRow {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int ROOM_FOR_TIME = 50;
    private static final String GAP = "   ";

    private final Deck deck;
    private final Instant now;

    private FirstRow(Deck deck, Instant now) {
        this.deck = deck;
        this.now = now;
    }

    static void draw(Canvas canvas, Deck deck, Theme theme, Instant now) {
        new FirstRow(deck, now).draw(canvas, theme);
    }

    private void draw(Canvas canvas, Theme theme) {
        int width = canvas.size().columns();
        canvas.restyle(new Rect(0, 0, width, 1), theme.style(Role.STATUS));
        Line open = deck.performer().forwards().told();
        Line right = open.equals(Line.EMPTY) ? state() : open.plus(Role.MUTED, GAP).plus(state());
        if (width >= ROOM_FOR_TIME) {
            right =
                    right.plus(
                            Role.MUTED,
                            GAP + TIME.format(now.atZone(deck.world().clock().getZone())));
        }
        right.drawBefore(canvas, width - 1, 0, width - 2, theme);
        int room = width - right.width() - 3;
        fitting(room).draw(canvas, 1, 0, room, theme);
    }

    // ------------------------------------------------------------------ where am I

    /** All there is to say, or less where it does not fit: products go first. */
    private Line fitting(int room) {
        Line whole = left(true);
        return whole.width() <= room ? whole : left(false);
    }

    private Line left(boolean products) {
        List<Line> parts = new ArrayList<>();
        if (deck.world().demo()) {
            parts.add(Line.of(Role.BADGE, " demo "));
        }
        if (deck.readOnly().on()) {
            parts.add(Line.of(Role.BADGE, " read-only "));
        }
        About engine = deck.containers().about();
        if (engine != null) {
            parts.add(Line.of(Role.STRONG, engine.host()));
            add(parts, Role.MUTED, products ? engine.product() : "");
            add(parts, Role.MUTED, deck.cluster().present() ? "" : engine.context());
        }
        if (deck.cluster().present()) {
            cluster(parts, products);
        }
        if (parts.isEmpty()) {
            parts.add(Line.of(Role.STRONG, "Quarterdeck"));
        }
        Line line = Line.EMPTY;
        for (Line part : parts) {
            line = line.equals(Line.EMPTY) ? part : line.plus(Role.MUTED, GAP).plus(part);
        }
        return line;
    }

    private void cluster(List<Line> parts, boolean products) {
        About about = clusterAbout();
        if (about != null && products) {
            add(parts, Role.MUTED, about.product());
        }
        add(parts, Role.STRONG, deck.cluster().contexts().name());
        String namespace = deck.cluster().namespace();
        parts.add(
                Line.of(Role.MUTED, "ns ")
                        .plus(Role.TEXT, namespace.isEmpty() ? "all" : namespace));
    }

    private static void add(List<Line> parts, Role role, String text) {
        if (!text.isEmpty()) {
            parts.add(Line.of(role, text));
        }
    }

    private @Nullable About clusterAbout() {
        for (Pane<?> pane : deck.cluster().panes()) {
            if (pane.about() != null) {
                return pane.about();
            }
        }
        return null;
    }

    // ------------------------------------------------------------------ is it current

    private Line state() {
        Line engine = engine();
        Line cluster = away(deck.cluster().panes(), "API away");
        if (engine.equals(Line.EMPTY) && cluster.equals(Line.EMPTY)) {
            return connecting() ? Line.of(Role.BUSY, "connecting") : Line.of(Role.OK, "live");
        }
        return engine.equals(Line.EMPTY) || cluster.equals(Line.EMPTY)
                ? engine.plus(cluster)
                : engine.plus(Role.MUTED, ", ").plus(cluster);
    }

    /** A node that never had a Docker Engine is not worse for it: its pods say so. */
    private Line engine() {
        boolean never = deck.containers().heard() == null;
        boolean cluster =
                deck.cluster().panes().stream()
                        .anyMatch(pane -> pane.heard() != null && pane.trouble() == null);
        return never && cluster && deck.containers().trouble() != null
                ? Line.EMPTY
                : away(List.of(deck.containers()), "engine away");
    }

    private boolean connecting() {
        List<Pane<?>> panes = deck.panes();
        return panes.stream().allMatch(pane -> pane.heard() == null);
    }

    /**
     * What cannot be heard, and how old what is shown of it is; nothing while some of it is live.
     */
    private Line away(List<Pane<?>> panes, String what) {
        boolean all = !panes.isEmpty() && panes.stream().allMatch(pane -> pane.trouble() != null);
        if (!all) {
            return Line.EMPTY;
        }
        Instant heard = panes.getFirst().heard();
        return heard == null
                ? Line.of(Role.ERROR, what)
                : Line.of(Role.ERROR, what + ", data " + Ages.since(heard, now) + " old");
    }
}
