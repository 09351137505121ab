package dev.quarterdeck.tui.loop;

import dev.quarterdeck.themes.Theme;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Something a page wants done outside its own thread; results come back as messages. */
public sealed interface Effect {
    /** Work with one result: {@link Msg.Arrived} or {@link Msg.Failed} under the same id. */
    record Task(Object id, Callable<?> work) implements Effect {}

    /** Work with many results, until it ends or is stopped; one of the same id is replaced. */
    record Follow(Object id, Following source) implements Effect {}

    /** Ends the work of this id; nothing more arrives from it. */
    record Stop(Object id) implements Effect {}

    /** Arrives once, after a while, with the time; one of the same id is replaced. */
    record Timer(Object id, Duration after) implements Effect {}

    /** Work that has the terminal for itself; afterwards everything is drawn again. */
    record Suspended(Object id, Callable<?> work) implements Effect {}

    /** Puts text on the clipboard of the terminal. */
    record Copy(String text) implements Effect {}

    /** Draws with another theme from now on. */
    record Retheme(Theme theme) implements Effect {}

    /** Clears the terminal and draws everything again. */
    record Repaint() implements Effect {}

    /** Stops the program as a job of its shell until it is continued. */
    record Background() implements Effect {}

    /** Takes the mouse, or leaves it to the terminal's own selection. */
    record TakeMouse(boolean taken) implements Effect {}

    /** Closes the page on top; the last page of all ends the loop. */
    record Close() implements Effect {}

    /** Ends the loop with this exit status. */
    record Quit(int status) implements Effect {}
}
