package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Does one thing to every container a line names, and tells of each as docker does. */
final class Each {
    private static final int AT_ONCE = 50;

    /** What is done to one of them. */
    @FunctionalInterface
    interface Action {
        /** Does it; fails with an {@link OpsException} or a {@link CommandException}. */
        void on(Engine engine, String name);
    }

    /** What becomes of one that failed. */
    @FunctionalInterface
    interface Failure {
        /** Whether the failure has been dealt with, and leaves the exit status alone. */
        boolean forgiven(Channels channels, RuntimeException failure);
    }

    private Each() {}

    /** One after the other. */
    static Outcome inTurn(Call call, Action action) {
        return new Outcome.Stream(
                channels -> {
                    List<String> failures = new ArrayList<>();
                    try (Client client = Client.of(call)) {
                        for (String name : call.arguments()) {
                            try {
                                action.on(client.engine(), name);
                                channels.line(name);
                            } catch (OpsException | CommandException e) {
                                failures.add(what(e));
                            }
                        }
                    }
                    return status(failures);
                });
    }

    /** All at once; told in the order of the line. */
    static Outcome together(Call call, Action action) {
        return together(call, action, (channels, failure) -> false);
    }

    /** All at once, where some failures are no failures. */
    static Outcome together(Call call, Action action, Failure failure) {
        return new Outcome.Stream(
                channels -> {
                    try (Client client = Client.of(call);
                            ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                        List<Future<?>> done = start(client.engine(), call, action, pool);
                        return status(tell(channels, call, done, failure));
                    }
                });
    }

    private static List<Future<?>> start(
            Engine engine, Call call, Action action, ExecutorService pool) {
        Semaphore room = new Semaphore(AT_ONCE);
        List<Future<?>> started = new ArrayList<>();
        for (String name : call.arguments()) {
            started.add(
                    pool.submit(
                            () -> {
                                room.acquireUninterruptibly();
                                try {
                                    action.on(engine, name);
                                } finally {
                                    room.release();
                                }
                            }));
        }
        return started;
    }

    private static List<String> tell(
            Channels channels, Call call, List<Future<?>> done, Failure failure)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            try {
                done.get(i).get();
                channels.line(call.argument(i));
            } catch (ExecutionException e) {
                RuntimeException why = known(e);
                if (!failure.forgiven(channels, why)) {
                    failures.add(what(why));
                }
            }
        }
        return failures;
    }

    private static RuntimeException known(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException known) {
            return known;
        }
        throw new IllegalStateException(e.getCause());
    }

    /** The words of a failure; what is neither of the two known sorts is a fault of ours. */
    static String what(RuntimeException failure) {
        if (failure instanceof OpsException ops) {
            return ops.what();
        }
        if (failure instanceof CommandException ended) {
            return ended.what();
        }
        throw failure;
    }

    /** 0, or the end of the command with every failure on a line. */
    static int status(List<String> failures) {
        if (!failures.isEmpty()) {
            throw new CommandException(1, String.join("\n", failures));
        }
        return 0;
    }
}
