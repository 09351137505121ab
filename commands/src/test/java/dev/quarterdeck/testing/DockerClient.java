package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The real docker client, a process per line: the judge of what is right. */
public record DockerClient(String program, Map<String, String> environment) implements Client {
    private static final long SECONDS = 60;
    private static final Executor READERS = read -> Thread.ofPlatform().daemon().start(read);

    static DockerClient of(Map<String, String> environment) {
        return new DockerClient(installed().orElseThrow(), environment);
    }

    /** Where the client is: QUARTERDECK_TESTS_DOCKER, or the usual place. */
    public static Optional<String> installed() {
        var asked =
                System.getenv().getOrDefault("QUARTERDECK_TESTS_DOCKER", "/usr/local/bin/docker");
        return Files.isExecutable(Path.of(asked)) ? Optional.of(asked) : Optional.empty();
    }

    @Override
    public Ran run(List<String> words, String input) {
        var line = new ArrayList<>(List.of(program));
        line.addAll(words);
        var builder = new ProcessBuilder(line);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(Program.SHORT_LIVED);
        try {
            return finish(builder.start(), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Ran finish(Process process, String input)
            throws IOException, InterruptedException {
        var out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()), READERS);
        var err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()), READERS);
        feed(process, input);
        var ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return Ran.of(ended ? process.exitValue() : Ran.ENDLESS, out.join(), err.join());
    }

    private static void feed(Process process, String input) {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            // A command that does not read its input may have ended already.
            return;
        }
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
