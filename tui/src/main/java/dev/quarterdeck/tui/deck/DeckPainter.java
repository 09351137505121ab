package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.widget.Frame;
import dev.quarterdeck.tui.widget.KeyBar;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws the deck; changes nothing. */
final class DeckPainter {
    private final Deck deck;
    private final Canvas canvas;
    private final Theme theme;
    private final Instant now;
    private final Layout layout;

    DeckPainter(Deck deck, Canvas canvas, Theme theme, Instant now) {
        this.deck = deck;
        this.canvas = canvas;
        this.theme = theme;
        this.now = now;
        this.layout = deck.layout();
    }

    void draw() {
        FirstRow.draw(canvas, deck, theme, now);
        frame();
        for (int i = 0; i < deck.panes().size(); i++) {
            Rect box = layout.boxes().get(i);
            if (box != null) {
                pane(deck.panes().get(i), box, i);
            }
        }
        if (layout.detail() != null) {
            detail(layout.detail());
        }
        lastRows();
        deck.overlays().reversed().forEach(overlay -> overlay.draw(canvas, theme, deck));
    }

    private void frame() {
        Frame frame = new Frame(canvas.size());
        for (int i = 0; i <= deck.panes().size(); i++) {
            Rect box = box(i);
            if (box != null) {
                frame.box(box, i == deck.focus());
            }
        }
        frame.draw(canvas, theme);
    }

    private @Nullable Rect box(int number) {
        return number < deck.panes().size() ? layout.boxes().get(number) : layout.detail();
    }

    private <T> void pane(Pane<T> pane, Rect box, int number) {
        boolean focused = number == deck.focus();
        boolean tabs = layout.tabbed() && canvas.size().columns() >= Layout.TABS;
        List<Pane<?>> titles = tabs ? deck.panes() : List.of(pane);
        new BorderText(canvas, theme).pane(box, titles, pane, tabs ? 1 : number + 1, focused);
        Canvas inside = canvas.region(box.inset(1, 1));
        if (pane.rows().shown() == 0) {
            EmptyText.draw(inside, pane, theme);
            return;
        }
        new PanePainter<>(pane, inside, theme, now, focused).draw();
        if (layout.tabbed()) {
            explain(pane, inside);
        }
    }

    /** Where there is no detail in sight, a failing row explains itself below the list. */
    private void explain(Pane<?> pane, Canvas inside) {
        if (!(pane.selected().orElse(null) instanceof Container container)) {
            return;
        }
        boolean known = deck.detail().subject().id().equals(container.id());
        Tree inspect = known ? deck.detail().inspect() : Tree.NONE;
        List<String> log = known ? deck.detail().log() : List.of();
        Diagnosis diagnosis = Diagnosis.of(container, inspect, log);
        if (diagnosis == null) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        int width = inside.size().columns() - 6;
        ContainerText.why(diagnosis, lines, width);
        int top = pane.rows().shown() + 2;
        if (top + lines.size() <= inside.size().rows()) {
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).draw(inside, 3, top + i, width, theme);
            }
        }
    }

    private void detail(Rect box) {
        boolean focused = deck.focus() == deck.panes().size();
        new BorderText(canvas, theme).detail(box, deck.subjectName(), deck.detail(), focused);
        new DetailPainter(deck).draw(canvas.region(box.inset(2, 1)), theme, now);
    }

    private static Line hints(Overlay open) {
        Line line = Line.EMPTY;
        for (Overlay.Hint hint : open.hints()) {
            line =
                    line.plus(Role.KEY_LABEL, line.equals(Line.EMPTY) ? "" : "  ")
                            .plus(Role.KEY, hint.key())
                            .plus(Role.KEY_LABEL, " " + hint.words());
        }
        return line;
    }

    private void lastRows() {
        int width = canvas.size().columns();
        if (layout.messages() >= 0) {
            Line right = Line.of(Role.MUTED, deck.notices().right());
            right.drawBefore(canvas, width - 1, layout.messages(), width, theme);
            deck.notices()
                    .line(now)
                    .draw(canvas, 1, layout.messages(), width - right.width() - 3, theme);
        }
        int last = canvas.size().rows() - 1;
        canvas.restyle(new Rect(0, last, width, 1), theme.style(Role.STATUS));
        Overlay open = deck.overlays().peek();
        if (open == null) {
            KeyBar.draw(canvas, last, width, KeyHints.of(deck), theme);
        } else {
            hints(open).draw(canvas, 1, last, width - 2, theme);
        }
    }
}
