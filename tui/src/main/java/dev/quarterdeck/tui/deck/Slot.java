package dev.quarterdeck.tui.deck;

import java.util.ArrayDeque;
import java.util.Deque;

/** A pane's place on the deck: where it has been, and where it is. */
final class Slot {
    private static final int REMEMBERED = 20;
    private static final int KEPT_ROWS = 500;

    private final Deque<Visit> before = new ArrayDeque<>();
    private final Deque<Visit> after = new ArrayDeque<>();
    private Visit current;

    Slot(Visit first) {
        this.current = first;
    }

    Visit current() {
        return current;
    }

    /** Goes to a new place; what was ahead is forgotten. */
    void go(Visit next) {
        leave();
        before.push(current);
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        after.clear();
        current = next;
    }

    /** Shows another visit in the place of this one. */
    void replace(Visit other) {
        current = other;
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoOn() {
        return !after.isEmpty();
    }

    void back() {
        leave();
        after.push(current);
        current = before.pop();
    }

    void on() {
        leave();
        before.push(current);
        current = after.pop();
    }

    /** Forgets where it has been. */
    void forget() {
        before.clear();
        after.clear();
    }

    /** A long list is asked for again rather than kept. */
    private void leave() {
        if (current.pane().rows().size() > KEPT_ROWS) {
            current.pane().clear();
        }
    }
}
