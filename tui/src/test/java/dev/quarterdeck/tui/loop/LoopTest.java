package dev.quarterdeck.tui.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The loop on a display without a terminal. */
@Tag("unit")
class LoopTest {
    private final VirtualDisplay display = new VirtualDisplay(40, 3);

    /** Shows what came last; keys are answered by a table of effects. */
    private record Echo(String shown, Function<Key, List<Effect>> answers) implements Page {
        @Override
        public Step<Page> update(Msg msg) {
            return switch (msg) {
                case Msg.Pressed(Key key) ->
                        new Step<>(new Echo("key " + key.label(), answers), answers.apply(key));
                case Msg.Arrived(Object from, Object what) -> says(from + " gave " + what);
                case Msg.Failed(Object from, Throwable why) -> says(from + " failed " + why);
                case Msg.Resized _, Msg.Moused _, Msg.Pasted _, Msg.Tick _ -> Step.quiet(this);
            };
        }

        private Step<Page> says(String text) {
            return Step.of(new Echo(text, answers));
        }

        @Override
        public void draw(Canvas canvas, Theme theme, Instant now) {
            if (shown.equals("key !")) {
                throw new IllegalStateException("drawn wrongly");
            }
            int used = canvas.put(0, 0, shown, theme.style(Role.TEXT));
            assertThat(used).isLessThanOrEqualTo(40);
        }
    }

    private CompletableFuture<Integer> start(Function<Key, List<Effect>> answers) {
        Loop loop =
                new Loop(
                        display,
                        new Echo("begun", answers),
                        Themes.named("dark"),
                        Clock.systemUTC());
        return CompletableFuture.supplyAsync(loop::run);
    }

    private static Function<Key, List<Effect>> on(char key, Effect effect) {
        return pressed -> {
            if (pressed.equals(Key.of('q'))) {
                return List.of(new Effect.Quit(3));
            }
            return pressed.equals(Key.of(key)) ? List.of(effect) : List.of();
        };
    }

    private int quit(CompletableFuture<Integer> running) throws Exception {
        display.type("q");
        return running.get(10, TimeUnit.SECONDS);
    }

    @Test
    void quitsWithTheStatusAskedForAndClosesTheDisplay() throws Exception {
        var running = start(on('x', new Effect.Repaint()));
        display.await("begun");
        assertThat(quit(running)).isEqualTo(3);
        assertThat(display.calls()).contains("close");
    }

    @Test
    void aTaskArrives() throws Exception {
        var running = start(on('t', new Effect.Task("task", () -> 42)));
        display.type("t").await("task gave 42");
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void aTaskThatThrowsFails() throws Exception {
        Effect broken =
                new Effect.Task(
                        "task",
                        () -> {
                            throw new IllegalStateException("no");
                        });
        var running = start(on('t', broken));
        display.type("t").await("task failed java.lang.IllegalState");
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void aStoppedFollowingSaysNothingMore() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Following source =
                sink -> {
                    sink.accept("one");
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stopped) {
                        sink.accept("too late");
                        interrupted.complete(true);
                    }
                };
        var running =
                start(
                        key ->
                                switch (key.codePoint()) {
                                    case 'f' -> List.of(new Effect.Follow("f", source));
                                    case 's' -> List.of(new Effect.Stop("f"));
                                    default -> List.of(new Effect.Quit(3));
                                });
        display.type("f").await("f gave one");
        display.type("s");
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(display.await("key s").text()).doesNotContain("too late");
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void aTimerRings() throws Exception {
        var running = start(on('t', new Effect.Timer("bell", Duration.ofMillis(20))));
        display.type("t").await("bell gave 2");
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void aSessionHasTheTerminalAndItsEndIsToldThoughItsThreadIsInterrupted() throws Exception {
        Effect session =
                new Effect.Suspended(
                        "session",
                        () -> {
                            Thread.currentThread().interrupt();
                            return display.calls().contains("suspend");
                        });
        var running = start(on('s', session));
        display.type("s").await("session gave true");
        assertThat(display.calls()).containsSubsequence("suspend", "resume");
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void nothingIsDrawnWhenNothingChanged() throws Exception {
        var running = start(on('t', new Effect.Timer("bell", Duration.ofMillis(80))));
        display.type("t").await("key t");
        int frames = display.frames();
        display.send(new Msg.Pasted("nobody wants it"));
        display.await("bell gave 2");
        assertThat(display.frames()).isEqualTo(frames + 1);
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void manyKeysMakeFewFrames() throws Exception {
        var running = start(on('x', new Effect.Repaint()));
        display.await("begun");
        display.type("abc".repeat(200) + "z").await("key z");
        assertThat(display.frames()).isLessThan(150);
        assertThat(quit(running)).isEqualTo(3);
    }

    @Test
    void aPageThatThrowsStillLeavesTheTerminalWhole() {
        var running = start(on('x', new Effect.Repaint()));
        display.await("begun");
        display.type("!");
        assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS))
                .hasRootCauseMessage("drawn wrongly");
        assertThat(display.calls()).contains("close");
    }

    @Test
    void endsWhenTheTerminalGoesAway() throws Exception {
        var running = start(on('x', new Effect.Repaint()));
        display.await("begun");
        display.send(new Msg.Failed(display, new IllegalStateException("hung up")));
        assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(129);
    }

    @Test
    void afterAStopItAsksForTheSizeAndDrawsAgain() throws Exception {
        var running = start(on('z', new Effect.Background()));
        display.await("begun");
        int frames = display.frames();
        display.type("z").await("key z");
        assertThat(display.calls()).contains("stop");
        assertThat(display.frames()).isGreaterThan(frames);
        assertThat(quit(running)).isEqualTo(3);
    }
}
