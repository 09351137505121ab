package dev.quarterdeck.host;

import dev.quarterdeck.model.Terminal.Watch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Signals to this process, by their names without SIG. The JDK's own class for them may not be
 * named in sources that compile without warnings, so it is reached by reflection.
 */
public final class Signals {
    /** Those that end a program which does not care for them, as far as Java leaves them to us. */
    private static final List<String> ENDING = List.of("HUP", "INT", "TERM");

    private static final String STOP_KEY = "TSTP";
    private static final int STOP_NUMBER = 20;
    private static final Duration UNTIL_STOPPED = Duration.ofMillis(300);

    private static final Map<String, Watched> WATCHED = new HashMap<>();

    private Signals() {}

    /** Runs the action for every such signal, instead of what it does by default, until closed. */
    public static Watch on(String signal, Runnable action) {
        synchronized (WATCHED) {
            Watched watched = WATCHED.computeIfAbsent(signal, Watched::new);
            watched.add(action);
            return () -> watched.remove(action);
        }
    }

    /** The same for every signal that would end this process. */
    public static Watch onEnd(Runnable action) {
        List<Watch> watches = ENDING.stream().map(signal -> on(signal, action)).toList();
        return () -> watches.forEach(Watch::close);
    }

    /**
     * Stops every process of the job, as Ctrl-Z does, and returns when it is continued. Where no
     * shell waits that could continue it the system does not stop it, and this returns soon.
     */
    public static void stopJob() {
        CountDownLatch continued = new CountDownLatch(1);
        Watch watch = on("CONT", continued::countDown);
        Object before = handle(STOP_KEY, usual());
        try {
            int _ = Libc.KILL.call(0, STOP_NUMBER);
            boolean _ = continued.await(UNTIL_STOPPED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Object _ = handle(STOP_KEY, before);
            watch.close();
        }
    }

    private static Object usual() {
        try {
            return Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no signals", e);
        }
    }

    /** Sets the handler of a signal and gives the one that was. */
    private static Object handle(String signal, Object handler) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object number = type.getConstructor(String.class).newInstance(signal);
            return type.getMethod("handle", type, handlerType).invoke(null, number, handler);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("cannot watch SIG" + signal, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no signals", e);
        }
    }

    /** One signal and all who want to know of it. */
    private static final class Watched {
        private final String signal;
        private final List<Runnable> actions = new CopyOnWriteArrayList<>();
        private Object before = Signals.class;

        Watched(String signal) {
            this.signal = signal;
        }

        void add(Runnable action) {
            if (actions.isEmpty()) {
                before = handle(signal, handler());
            }
            actions.add(action);
        }

        void remove(Runnable action) {
            synchronized (WATCHED) {
                if (actions.remove(action) && actions.isEmpty()) {
                    Object _ = handle(signal, before);
                }
            }
        }

        private Object handler() {
            try {
                Class<?> type = Class.forName("sun.misc.SignalHandler");
                return Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("handle")) {
                                actions.forEach(Runnable::run);
                            }
                            return null;
                        });
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("this Java has no signals", e);
            }
        }
    }
}
