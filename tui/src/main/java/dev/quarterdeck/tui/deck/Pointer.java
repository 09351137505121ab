package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Mouse;

import org.jspecify.annotations.Nullable;

/** What the mouse does on the deck: a click selects, the wheel scrolls. */
final class Pointer {
    private static final int RIGHT = 2;
    private static final int WHEEL = 3;
    private static final int HEADINGS = 2;

    private final Deck deck;

    Pointer(Deck deck) {
        this.deck = deck;
    }

    void act(Mouse mouse) {
        Overlay overlay = deck.overlays().peek();
        if (overlay != null) {
            over(overlay, mouse);
            return;
        }
        int pane = deck.layout().at(mouse.x(), mouse.y());
        if (pane < 0) {
            return;
        }
        switch (mouse.kind()) {
            case WHEEL_UP -> scroll(pane, -WHEEL);
            case WHEEL_DOWN -> scroll(pane, WHEEL);
            case PRESS -> press(pane, mouse);
            case RELEASE, DRAG -> {}
        }
    }

    private void over(Overlay overlay, Mouse mouse) {
        switch (mouse.kind()) {
            case WHEEL_UP -> overlay.wheel(-WHEEL, deck);
            case WHEEL_DOWN -> overlay.wheel(WHEEL, deck);
            case PRESS -> overlay.click(mouse.x(), mouse.y(), deck);
            case RELEASE, DRAG -> {}
        }
        deck.moved();
    }

    private void scroll(int pane, int by) {
        if (pane < deck.panes().size()) {
            deck.panes().get(pane).cursor().scroll(by);
        } else {
            deck.performer().navigation().scrollDetail(by);
        }
        deck.moved();
    }

    private void press(int number, Mouse mouse) {
        deck.focus(number);
        Rect detail = deck.layout().detail();
        Rect box = number < deck.panes().size() ? deck.layout().boxes().get(number) : null;
        if (box != null && deck.layout().tabbed() && mouse.y() == box.y()) {
            deck.focus(Math.max(BorderText.paneAt(deck.panes(), box, deck.pane(), mouse.x()), 0));
        } else if (box != null && mouse.y() == box.y() + 1) {
            heading(deck.panes().get(number), box, mouse.x());
        } else if (number < deck.panes().size()) {
            row(deck.panes().get(number), box, mouse.y());
            if (mouse.button() == RIGHT && !deck.nothingSelected()) {
                deck.open(Menus.actions(deck));
            }
        } else if (detail != null && mouse.y() == detail.y()) {
            Detail.Tab tab = BorderText.tabAt(detail, deck.detail(), mouse.x());
            if (tab != null) {
                deck.detail().show(tab);
            }
        }
        deck.moved();
    }

    /** A click on a heading sorts by it, a second one the other way. */
    private static void heading(Pane<?> pane, Rect box, int x) {
        int column = pane.places().at(x - box.x() - 1);
        if (column >= 0) {
            pane.sortBy(column);
        }
    }

    private static void row(Pane<?> pane, @Nullable Rect box, int y) {
        int row = box == null ? -1 : y - box.y() - HEADINGS;
        if (row >= 0 && row < pane.cursor().height()) {
            pane.cursor().select(pane.cursor().top() + row);
        }
    }
}
