package dev.quarterdeck.tui.loop;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One queue of messages and one thread that owns the state.
 *
 * <p>All messages that wait are taken before a frame is drawn; frames are at least 16 ms apart, and
 * none is drawn when nothing changed. A message that comes to a screen at rest is drawn at once.
 */
public final class Loop {
    private static final long FRAME_NANOS = Duration.ofMillis(16).toNanos();
    private static final int QUEUE = 4096;
    private static final int HANGUP = 129;

    private final BlockingQueue<Msg> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Display display;
    private final Clock clock;
    private final Timers timers;
    private final Effects effects;
    private Page page;
    private Theme theme;
    private boolean stale = true;
    private boolean away;
    private long drawn = System.nanoTime() - FRAME_NANOS;
    private @Nullable Integer status;

    public Loop(Display display, Page first, Theme theme, Clock clock) {
        this.display = display;
        this.page = first;
        this.theme = theme;
        this.clock = clock;
        this.timers = new Timers(clock);
        this.effects = new Effects(this::post);
    }

    /**
     * Runs until a page quits; the terminal is restored however it ends. Returns the exit status.
     */
    public int run() {
        try (display;
                effects) {
            display.read(this::post);
            take(page.begin());
            while (status == null) {
                turn();
            }
            return status;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void turn() throws InterruptedException {
        long due = stale && !away ? drawn + FRAME_NANOS : Long.MAX_VALUE;
        long wait = Math.min(due - System.nanoTime(), timers.nanosToNext(page.ticking()));
        Msg msg = wait <= 0 ? queue.poll() : queue.poll(wait, TimeUnit.NANOSECONDS);
        for (; msg != null && status == null; msg = queue.poll()) {
            handle(msg);
        }
        for (Msg ripe : timers.ripe(page.ticking())) {
            handle(ripe);
        }
        if (status == null && stale && !away && System.nanoTime() - drawn >= FRAME_NANOS) {
            draw();
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very display
    private void handle(Msg msg) {
        switch (msg) {
            case Msg.Arrived(Effects.Handover(Object id), Object what) ->
                    comeBack(new Msg.Arrived(id, what));
            case Msg.Failed(Effects.Handover(Object id), Throwable why) ->
                    comeBack(new Msg.Failed(id, why));
            case Msg.Failed(Object from, Throwable _) when from == display -> status = HANGUP;
            case Msg.Pressed _,
                    Msg.Moused _,
                    Msg.Pasted _,
                    Msg.Resized _,
                    Msg.Arrived _,
                    Msg.Failed _,
                    Msg.Tick _ ->
                    take(page.update(msg));
        }
    }

    private void comeBack(Msg msg) {
        display.resume();
        away = false;
        again();
        take(page.update(msg));
    }

    /** After the terminal was somebody else's, its size may be another. */
    private void again() {
        stale = true;
        take(page.update(new Msg.Resized(display.size())));
    }

    private void repaint() {
        display.repaint();
        stale = true;
    }

    private void background() {
        display.stop();
        again();
    }

    private void take(Step<Page> step) {
        page = step.model();
        stale |= step.redraw();
        step.effects().forEach(this::start);
    }

    private void start(Effect effect) {
        switch (effect) {
            case Effect.Timer(Object id, Duration after) -> timers.set(id, after);
            case Effect.Suspended handover -> leave(handover);
            case Effect.Copy(String text) -> display.copy(text);
            case Effect.Retheme(Theme other) -> theme = other;
            case Effect.Repaint _ -> repaint();
            case Effect.Background _ -> background();
            case Effect.TakeMouse(boolean taken) -> display.mouse(taken);
            case Effect.Close _ -> status = 0;
            case Effect.Quit(int exit) -> status = exit;
            case Effect.Task task -> effects.run(task);
            case Effect.Follow follow -> effects.run(follow);
            case Effect.Stop(Object id) -> {
                effects.stop(id);
                timers.cancel(id);
            }
        }
    }

    private void leave(Effect.Suspended handover) {
        display.suspend();
        away = true;
        effects.run(handover);
    }

    private void draw() {
        Canvas canvas = new Canvas(display.size(), theme.style(Role.TEXT));
        Instant now = clock.instant();
        page.draw(canvas, theme, now);
        display.show(canvas);
        stale = false;
        drawn = System.nanoTime();
    }

    /** Queues a message even from an interrupted thread: the end of its work must be told. */
    private void post(Msg msg) {
        boolean interrupted = false;
        for (boolean queued = false; !queued; ) {
            try {
                queue.put(msg);
                queued = true;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
