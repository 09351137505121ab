package dev.quarterdeck.tui.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The work that runs beside the loop: virtual threads whose results become messages. */
final class Effects implements AutoCloseable {
    /** The id of a message from work that had the terminal. */
    record Handover(Object id) {}

    private final Consumer<Msg> sink;
    private final Map<Object, Running> running = new HashMap<>();

    Effects(Consumer<Msg> sink) {
        this.sink = sink;
    }

    void run(Effect.Task task) {
        start(task.id(), running -> running.say(new Msg.Arrived(task.id(), call(task.work()))));
    }

    void run(Effect.Follow follow) {
        start(
                follow.id(),
                running ->
                        follow.source()
                                .follow(what -> running.say(new Msg.Arrived(follow.id(), what))));
    }

    void run(Effect.Suspended handover) {
        Handover id = new Handover(handover.id());
        Running running = new Running(id);
        Body body = () -> running.say(new Msg.Arrived(id, call(handover.work())));
        running.thread =
                Thread.ofPlatform().name("terminal").daemon().start(() -> running.guard(body));
    }

    void stop(Object id) {
        Running known = running.remove(id);
        if (known != null) {
            known.stop();
        }
    }

    @Override
    public void close() {
        running.values().forEach(Running::stop);
        running.clear();
    }

    private void start(Object id, Work work) {
        stop(id);
        running.values().removeIf(Running::ended);
        Running next = new Running(id);
        running.put(id, next);
        next.thread = Thread.ofVirtual().start(() -> next.guard(() -> work.run(next)));
    }

    private static Object call(Callable<?> work) throws Exception {
        Object result = work.call();
        return result == null ? "" : result;
    }

    private interface Work {
        void run(Running running) throws Exception;
    }

    private interface Body {
        void run() throws Exception;
    }

    /** One thread of work, which says nothing more once it is stopped. */
    private final class Running {
        private final Object id;
        private volatile boolean stopped;
        private volatile Thread thread = Thread.currentThread();

        Running(Object id) {
            this.id = id;
        }

        void say(Msg msg) {
            if (!stopped) {
                sink.accept(msg);
            }
        }

        void guard(Body body) {
            try {
                body.run();
            } catch (Throwable why) {
                say(new Msg.Failed(id, why));
            }
        }

        void stop() {
            stopped = true;
            thread.interrupt();
        }

        boolean ended() {
            return !thread.isAlive();
        }
    }
}
