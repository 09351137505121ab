package dev.quarterdeck.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicContainer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is tried on one engine: one thing after the other, on a thread of its own, from the moment
 * it is asked for. A test waits for what came of its own.
 */
final class EngineLines implements AutoCloseable {
    private final TestEngine engine;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    EngineLines(TestEngine engine) {
        this.engine = engine;
    }

    TestEngine engine() {
        return engine;
    }

    /** What must be done before the tests that follow. */
    <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread);
    }

    /** A test for each. */
    <T> DynamicContainer tests(
            String title, List<T> all, Function<T, String> names, Consumer<T> attempt) {
        return dynamicContainer(
                title,
                all.stream()
                        .map(
                                one -> {
                                    var done =
                                            CompletableFuture.runAsync(
                                                    () -> attempt.accept(one), thread);
                                    return dynamicTest(names.apply(one), () -> await(done));
                                })
                        .toList());
    }

    private static void await(CompletableFuture<Void> done) throws Throwable {
        try {
            done.join();
        } catch (CompletionException failed) {
            throw failed.getCause();
        }
    }

    /** Begins nothing more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
