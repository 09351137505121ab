package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Action;

/** Moves through panes, rows and the detail. */
final class Navigation {
    private static final int ALL = 1_000_000_000;

    private final Deck deck;

    Navigation(Deck deck) {
        this.deck = deck;
    }

    /** Closes the topmost thing there is to close; never quits. */
    void back() {
        Pane<?> pane = deck.pane();
        if (deck.notices().clear()) {
            return;
        }
        if (deck.inDetail()) {
            deck.focus(deck.panes().indexOf(pane));
        } else if (!pane.filter().isEmpty()) {
            pane.filter("");
        } else if (pane.faultsOnly()) {
            pane.toggleFaults();
        } else if (pane.marks().count() > 0) {
            pane.marks().clear();
        } else if (!deck.cluster().back()) {
            deck.zoom(false);
        }
    }

    void pane(int number) {
        if (number < deck.panes().size() + 1) {
            deck.focus(number);
        }
    }

    void mark() {
        Cursor cursor = deck.pane().cursor();
        if (!cursor.selected().isEmpty()) {
            deck.pane().marks().toggle(cursor.selected());
            cursor.move(1);
        }
    }

    void move(Action action) {
        if (deck.inDetail()) {
            detail(action);
        } else {
            table(action);
        }
    }

    private void table(Action action) {
        Cursor cursor = deck.pane().cursor();
        switch (action) {
            case LEFT -> deck.pane().scrollColumns(-1);
            case RIGHT -> deck.pane().scrollColumns(1);
            default -> cursor.move(rows(action, cursor.height()));
        }
    }

    private void detail(Action action) {
        switch (action) {
            case LEFT -> deck.detail().turn(-1);
            case RIGHT -> deck.detail().turn(1);
            default -> scrollDetail(rows(action, detailHeight()));
        }
    }

    /** Scrolls the detail; a log counts its rows from the end. */
    void scrollDetail(int by) {
        Rect box = deck.layout().detail();
        if (box != null) {
            int lines =
                    new DetailPainter(deck)
                            .lines(box.width() - 4, detailHeight(), deck.now())
                            .size();
            boolean log = deck.detail().tab() == Detail.Tab.LOG;
            deck.detail().scroll(log ? -by : by, lines, detailHeight());
        }
    }

    private int detailHeight() {
        Rect box = deck.layout().detail();
        return box == null ? 1 : Math.max(1, box.height() - 2);
    }

    private static int rows(Action action, int height) {
        return switch (action) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -height;
            case PAGE_DOWN -> height;
            case TOP -> -ALL;
            case BOTTOM -> ALL;
            default -> 0;
        };
    }
}
