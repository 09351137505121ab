package dev.quarterdeck.tui.loop;

import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A page in the real loop, on a display without a terminal, in a time that a test steps: nothing is
 * looked at before all that was asked for is there, and a timer rings when the test lets time pass.
 */
public final class Stage implements AutoCloseable {
    private final VirtualDisplay display;
    private final Overseen page;
    private final Thread running;

    /**
     * Starts it.
     *
     * @param clock the time that is shown; it stands still
     * @param caughtUp whether a following that says this has nothing more to say for the time being
     */
    public Stage(Page page, Size size, Clock clock, Predicate<Object> caughtUp) {
        this.display = new VirtualDisplay(size.columns(), size.rows());
        this.page = new Overseen(page, display, clock, caughtUp);
        Loop loop = new Loop(display, this.page, Themes.named("dark"), clock);
        this.running = Thread.ofPlatform().daemon().start(loop::run);
    }

    /** What is shown once everything rests. */
    public Canvas rest() {
        try {
            return display.await(_ -> page.resting());
        } catch (AssertionError late) {
            throw new AssertionError("still under way: " + page.underWay(), late);
        }
    }

    /** Presses a key, and waits for all that comes of it. */
    public Canvas press(Key key) {
        return send(new Msg.Pressed(key));
    }

    /** Lets time pass; what rings meanwhile does so in its turn. */
    public Canvas pass(Duration time) {
        Canvas last = rest();
        Duration end = page.now().plus(time);
        for (Msg ring = page.ring(end); ring != null; ring = page.ring(end)) {
            last = send(ring);
        }
        return last;
    }

    private Canvas send(Msg msg) {
        page.await(msg);
        display.send(msg);
        return rest();
    }

    /** Ends it with the key that ends every page. */
    @Override
    public void close() {
        display.press(Key.ctrl('c'));
        try {
            if (!running.join(Duration.ofSeconds(10))) {
                throw new AssertionError("the loop did not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
