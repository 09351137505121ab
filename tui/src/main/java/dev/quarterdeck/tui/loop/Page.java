package dev.quarterdeck.tui.loop;

import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;

import java.time.Instant;

/** What fills the screen: a state, how messages change it, and how it is drawn. */
public interface Page {
    /** The state after this message, and the work it asks for; never blocks. */
    Step<Page> update(Msg msg);

    /** Draws the whole page; changes nothing. */
    void draw(Canvas canvas, Theme theme, Instant now);

    /** What is to be done when the page appears first. */
    default Step<Page> begin() {
        return Step.of(this);
    }

    /** Whether something drawn depends on the time, to the second. */
    default boolean ticking() {
        return false;
    }
}
