package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Keeps a source alive: session after session, each with an engine of its own, until interrupted.
 * What is wrong in between is told once, and again only when something else is wrong.
 */
final class Watch implements Following {

    /** One connection's worth of following; ends with an exception when the connection does. */
    @FunctionalInterface
    interface Session {
        void run(Engine engine, Consumer<Object> sink, Runnable connected)
                throws InterruptedException;
    }

    private final EngineAddress address;
    private final Session session;
    private final Backoff backoff;
    private final Troubles troubles;

    Watch(EngineAddress address, Timing timing, Session session) {
        this.address = address;
        this.session = session;
        this.troubles = new Troubles(address);
        this.backoff =
                new Backoff(
                        timing.firstPause(), timing.longestPause(), RandomGenerator.getDefault());
    }

    @Override
    public void follow(Consumer<Object> sink) throws InterruptedException {
        Trouble told = null;
        while (!Thread.currentThread().isInterrupted()) {
            var success = new boolean[1];
            RuntimeException failure = session(sink, () -> success[0] = true);
            if (failure == null || Thread.currentThread().isInterrupted()) {
                return;
            }
            Trouble trouble = troubles.of(failure);
            if (success[0] || !trouble.equals(told)) {
                sink.accept(new Change.Stale<>(trouble));
            }
            told = trouble;
            Thread.sleep(backoff.next());
        }
    }

    private @Nullable RuntimeException session(Consumer<Object> sink, Runnable connected)
            throws InterruptedException {
        try (Engine engine = Engine.at(address)) {
            session.run(
                    engine,
                    sink,
                    () -> {
                        backoff.reset();
                        connected.run();
                    });
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
