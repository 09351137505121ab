package dev.quarterdeck.tui.loop;

import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;

import java.util.function.Consumer;

/** Where canvases are shown and where keys come from. */
public interface Display extends AutoCloseable {
    Size size();

    /** Shows the whole canvas; only what changed since the last one is sent. */
    void show(Canvas canvas);

    /**
     * Starts telling of keys, mouse, pastes and sizes, on a thread of the display's own. When the
     * terminal goes away the sink is told of a {@link Msg.Failed} whose source is the display.
     */
    void read(Consumer<Msg> sink);

    /** Hands the terminal to another program: as it was before, and no key read, until resumed. */
    void suspend();

    /** Takes the terminal back; the next canvas shown is drawn whole. */
    void resume();

    /** Stops the whole job, as Ctrl-Z does in a shell; returns when it has been continued. */
    void stop();

    /** Makes the next canvas be drawn whole, whatever is on the screen. */
    void repaint();

    /** Whether the mouse is ours; when not, the terminal selects text with it. */
    void mouse(boolean ours);

    void bell();

    /** Puts text into the clipboard of the terminal's own machine, where it allows that. */
    void copy(String text);

    /** Leaves the terminal as it was found; more than once does nothing more. */
    @Override
    void close();
}
