package dev.quarterdeck.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs another program to its end, with nothing on its standard input. */
final class Program {
    /** Longer than any of them takes: who needs more stands still, and shall say where. */
    private static final Duration MOST = Duration.ofMinutes(10);

    /**
     * For a program written in Go that ends before its garbage would matter: a quarter less work.
     */
    static final Map<String, String> SHORT_LIVED = Map.of("GOGC", "off");

    private Program() {}

    static Ran run(Path program, List<String> arguments, Map<String, String> environment) {
        return run(program, arguments, environment, Path.of("/dev/null"));
    }

    /** The same, with a file on its standard input. */
    static Ran run(
            Path program, List<String> arguments, Map<String, String> environment, Path input) {
        return run(program, arguments, environment, Redirect.from(input.toFile()), Duration.ZERO);
    }

    /** The same, with a standard input that holds nothing, and ends after a while. */
    static Ran run(
            Path program, List<String> arguments, Map<String, String> environment, Duration end) {
        return run(program, arguments, environment, Redirect.PIPE, end);
    }

    private static Ran run(
            Path program,
            List<String> arguments,
            Map<String, String> environment,
            Redirect input,
            Duration end) {
        try {
            Path out = Files.createTempFile("program", ".out");
            Path err = Files.createTempFile("program", ".err");
            List<String> words = new ArrayList<>(List.of(program.toString()));
            words.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(words)
                            .redirectInput(input)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean _ = process.waitFor(end);
            process.getOutputStream().close();
            boolean ended = process.waitFor(MOST);
            int status = ended ? process.exitValue() : process.destroyForcibly().waitFor();
            Ran ran = Ran.of(status, Files.readAllBytes(out), Files.readAllBytes(err));
            if (!ended) {
                throw new IllegalStateException(
                        "still running after %s: %s%n%s".formatted(MOST, words, ran.shown()));
            }
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
