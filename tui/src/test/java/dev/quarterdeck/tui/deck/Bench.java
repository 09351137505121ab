package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.loop.Step;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A deck on a bench: a test presses keys and sees the screen; effects run at once. */
final class Bench {
    private static final Theme THEME = Themes.named("dark");

    final FakeEngine engine;
    final List<Effect> effects = new ArrayList<>();
    private final Deck deck;
    private Page page;
    private Size size;
    private Instant now = FakeEngine.NOW;

    Bench(int columns, int rows) {
        this(columns, rows, new FakeEngine());
    }

    Bench(int columns, int rows, FakeEngine engine) {
        this(columns, rows, engine, FakeCluster.ABSENT);
    }

    Bench(int columns, int rows, FakeEngine engine, FakeCluster cluster) {
        this.engine = engine;
        this.size = new Size(columns, rows);
        DeckWorld world =
                new DeckWorld(
                        engine,
                        cluster,
                        engine,
                        engine,
                        new NotedLogs(),
                        Keymap.standard(),
                        new BenchClock(),
                        "",
                        false);
        this.deck = new Deck(world, size);
        this.page = deck;
        take(deck.begin());
        tick();
    }

    Bench press(Key... keys) {
        for (Key key : keys) {
            send(new Msg.Pressed(key));
        }
        return this;
    }

    Bench type(String text) {
        text.codePoints().forEach(codePoint -> press(Key.of(codePoint)));
        return this;
    }

    Bench click(int x, int y) {
        return send(new Msg.Moused(new Mouse(Mouse.Kind.PRESS, 0, x, y, false, false, false)));
    }

    Bench resize(int columns, int rows) {
        size = new Size(columns, rows);
        return send(new Msg.Resized(size));
    }

    /** Something comes from a source. */
    Bench arrive(Object from, Object what) {
        return send(new Msg.Arrived(from, what));
    }

    /** A second goes by without a key. */
    Bench tick() {
        now = now.plusSeconds(1);
        arrive(Deck.Pause.SETTLE, now);
        return send(new Msg.Tick(now));
    }

    Bench send(Msg msg) {
        take(page.update(msg));
        return this;
    }

    private void take(Step<Page> step) {
        page = step.model();
        step.effects().forEach(this::run);
    }

    private void run(Effect effect) {
        effects.add(effect);
        switch (effect) {
            case Effect.Task task -> arrived(task.id(), task.work()::call);
            case Effect.Follow follow -> follow(follow);
            case Effect.Suspended handover -> arrived(handover.id(), handover.work()::call);
            case Effect.Timer timer when timer.id() == Deck.Pause.REST -> arrive(timer.id(), now);
            case Effect.Timer _,
                    Effect.Stop _,
                    Effect.Copy _,
                    Effect.Retheme _,
                    Effect.Repaint _,
                    Effect.Background _,
                    Effect.TakeMouse _,
                    Effect.Close _,
                    Effect.Quit _ -> {}
        }
    }

    private interface Work {
        Object call() throws Exception;
    }

    private void arrived(Object id, Work work) {
        Msg msg;
        try {
            msg = new Msg.Arrived(id, work.call());
        } catch (Exception why) {
            msg = new Msg.Failed(id, why);
        }
        send(msg);
    }

    private void follow(Effect.Follow follow) {
        List<Object> emitted = new ArrayList<>();
        try {
            follow.source().follow(emitted::add);
        } catch (Exception why) {
            send(new Msg.Failed(follow.id(), why));
        }
        emitted.forEach(what -> send(new Msg.Arrived(follow.id(), what)));
    }

    Deck deck() {
        return deck;
    }

    Canvas canvas() {
        return canvas(THEME);
    }

    Canvas canvas(Theme theme) {
        Canvas canvas = new Canvas(size, theme.style(Role.TEXT));
        page.draw(canvas, theme, now);
        return canvas;
    }

    String screen() {
        return canvas().text();
    }

    /** The bench's own time. */
    private final class BenchClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
