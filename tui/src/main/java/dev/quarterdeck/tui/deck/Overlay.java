package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Key;

import java.util.List;

/** Something small over the deck that takes all keys while it is there. */
interface Overlay {
    void press(Key key, Deck deck);

    void draw(Canvas canvas, Theme theme, Deck deck);

    /** Keys have rested for a moment: what the next of them needs may be done. */
    default void rested() {}

    /** A click at a place of the screen; one outside closes what asks for nothing. */
    default void click(int x, int y, Deck deck) {}

    /** The wheel was turned by so many rows; only what is longer than its box heeds it. */
    default void wheel(int by, Deck deck) {}

    /** What can be pressed while it is there, for the last row. */
    default List<Hint> hints() {
        return List.of(new Hint("Enter", "choose"), new Hint("Esc", "close"));
    }

    /** A key and what it does here. */
    record Hint(String key, String words) {}

    /** Text that was pasted; most overlays have no use for it. */
    default void paste(String text, Deck deck) {}
}
