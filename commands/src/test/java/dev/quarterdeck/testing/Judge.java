package dev.quarterdeck.testing;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Compares our answer to a line with the docker client's on the same engine. */
record Judge(TestEngine engine, DockerClient original, Client ours) {

    static Judge on(TestEngine engine) {
        return new Judge(engine, engine.client(), new OurClient(engine.environment()));
    }

    /** Fails, showing both answers, unless ours is the original's. */
    void compare(Line line, Map<String, String> names) {
        Supplier<Ran> theirs = () -> line.run(original, names);
        Supplier<Ran> mine = () -> line.run(ours, names);
        new Comparison<>(line::same, Ran::shown)
                .of(
                        "docker %s   (%s, engine %s)"
                                .formatted(line.text(), line.place(), engine.version()),
                        line.slow() ? begun(theirs) : theirs,
                        line.slow() ? begun(mine) : mine);
    }

    /** Begun at once, beside whatever else; asked for once more it begins anew. */
    private static Supplier<Ran> begun(Supplier<Ran> run) {
        var first =
                new AtomicReference<@Nullable CompletableFuture<Ran>>(
                        CompletableFuture.supplyAsync(
                                run, work -> Thread.ofPlatform().daemon().start(work)));
        return () -> {
            CompletableFuture<Ran> begun = first.getAndSet(null);
            return begun == null ? run.get() : begun.join();
        };
    }
}
