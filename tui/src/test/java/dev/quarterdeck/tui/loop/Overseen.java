package dev.quarterdeck.tui.loop;

import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * A page whose work a test can see: what it has asked for and not got yet. Its timers ring when the
 * test says so.
 */
final class Overseen implements Page {
    /** What a following says last when it ends by itself. */
    private record Over() {}

    private final VirtualDisplay display;
    private final Clock clock;
    private final Predicate<Object> caughtUp;
    private final Map<Object, Predicate<Object>> underWay = new HashMap<>();
    private final Map<Object, Duration> timers = new LinkedHashMap<>();
    private Duration now = Duration.ZERO;
    private Page page;
    private @Nullable Msg awaited;
    private int shown = Integer.MAX_VALUE;

    /**
     * A page that has not begun.
     *
     * @param caughtUp whether a following that says this has nothing more to say for the time being
     */
    Overseen(Page page, VirtualDisplay display, Clock clock, Predicate<Object> caughtUp) {
        this.page = page;
        this.display = display;
        this.clock = clock;
        this.caughtUp = caughtUp;
    }

    /** A message is about to be sent: there is no rest before it was taken. */
    synchronized void await(Msg msg) {
        awaited = msg;
    }

    /** Whether all that was asked for is there and on the display. */
    synchronized boolean resting() {
        return awaited == null && underWay.isEmpty() && display.frames() > shown;
    }

    synchronized Set<Object> underWay() {
        return Set.copyOf(underWay.keySet());
    }

    synchronized Duration now() {
        return now;
    }

    /** Goes on to the next ring of a timer, or to the end where none rings until then. */
    synchronized @Nullable Msg ring(Duration end) {
        Object next = null;
        for (Object id : timers.keySet()) {
            next = next == null || due(id).compareTo(due(next)) < 0 ? id : next;
        }
        if (next == null || due(next).compareTo(end) > 0) {
            now = end;
            return null;
        }
        now = due(next);
        timers.remove(next);
        return new Msg.Arrived(next, clock.instant());
    }

    private Duration due(Object id) {
        return timers.getOrDefault(id, now);
    }

    @Override
    public synchronized Step<Page> begin() {
        return taken(page.begin());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // this very message
    public synchronized Step<Page> update(Msg msg) {
        awaited = msg == awaited ? null : awaited;
        switch (msg) {
            case Msg.Arrived(Object from, Over _) -> {
                underWay.remove(from);
                return taken(Step.of(page));
            }
            case Msg.Arrived(Object from, Object what) -> {
                if (underWay.getOrDefault(from, _ -> false).test(what)) {
                    underWay.remove(from);
                }
            }
            case Msg.Failed(Object from, Throwable _) -> underWay.remove(from);
            case Msg.Pressed _, Msg.Moused _, Msg.Pasted _, Msg.Resized _, Msg.Tick _ -> {}
        }
        return taken(page.update(msg));
    }

    /** Every step is drawn, so that whoever looks at the display is told of it. */
    private Step<Page> taken(Step<Page> step) {
        page = step.model();
        shown = Integer.MAX_VALUE;
        List<Effect> others = new ArrayList<>();
        step.effects().forEach(effect -> oversee(effect, others));
        return new Step<>(this, others, true);
    }

    private void oversee(Effect effect, List<Effect> others) {
        switch (effect) {
            case Effect.Timer(Object id, Duration after) -> timers.put(id, now.plus(after));
            case Effect.Task(Object id, Callable<?> _) -> {
                underWay.put(id, _ -> true);
                others.add(effect);
            }
            case Effect.Follow(Object id, Following source) -> {
                underWay.put(id, caughtUp);
                others.add(new Effect.Follow(id, toItsEnd(source)));
            }
            case Effect.Stop(Object id) -> {
                underWay.remove(id);
                timers.remove(id);
                others.add(effect);
            }
            case Effect.Suspended _,
                    Effect.Copy _,
                    Effect.Retheme _,
                    Effect.Repaint _,
                    Effect.Background _,
                    Effect.TakeMouse _,
                    Effect.Close _,
                    Effect.Quit _ ->
                    others.add(effect);
        }
    }

    private static Following toItsEnd(Following source) {
        return sink -> {
            source.follow(sink);
            sink.accept(new Over());
        };
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Instant time) {
        int before = display.frames();
        page.draw(canvas, theme, time);
        synchronized (this) {
            shown = before;
        }
    }

    @Override
    public boolean ticking() {
        return page.ticking();
    }
}
