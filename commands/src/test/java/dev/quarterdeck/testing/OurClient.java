package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Our docker commands, run inside this virtual machine without a terminal. */
record OurClient(Map<String, String> environment) implements Client {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Ran run(List<String> words, String input) {
        var argv = new ArrayList<>(List.of("docker"));
        argv.addAll(words);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = new CompletableFuture<Integer>();
        var invocation =
                new Invocation(
                        argv,
                        environment,
                        Path.of("").toAbsolutePath(),
                        new ByteArrayInputStream(input.getBytes(UTF_8)),
                        out,
                        err,
                        Terminal.none(),
                        Clock.systemUTC());
        var thread = Thread.startVirtualThread(() -> complete(status, invocation));
        return Ran.of(await(thread, status), out.toByteArray(), err.toByteArray());
    }

    private static void complete(CompletableFuture<Integer> status, Invocation invocation) {
        try {
            status.complete(Quarterdeck.run(invocation));
        } catch (RuntimeException | Error e) {
            status.completeExceptionally(e);
        }
    }

    private static int await(Thread thread, CompletableFuture<Integer> status) {
        try {
            if (thread.join(PATIENCE)) {
                return status.join();
            }
            thread.interrupt();
            return Ran.ENDLESS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
