package dev.quarterdeck.host;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
public final class Programs {
    /** What a program said on standard output, and its exit status. */
    public record Result(int status, byte[] output) {}

    private Programs() {}

    /**
     * Runs a program to its end.
     *
     * @param environment all of its environment
     * @param input what it reads on standard input
     * @throws IOException when it cannot be started
     */
    public static Result run(List<String> command, Map<String, String> environment, byte[] input)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // A program may answer without reading what it was given.
        }
        try {
            byte[] output = process.getInputStream().readAllBytes();
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
