package dev.quarterdeck.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        var found = new ArrayList<>(command);
        found.set(0, find(command.getFirst(), environment.getOrDefault("PATH", "")));
        var builder = new ProcessBuilder(found).redirectError(ProcessBuilder.Redirect.DISCARD);
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

    /** The program in the folders of a search path: the JVM itself would look in its own. */
    private static String find(String name, String searched) {
        for (String folder : searched.split(":", -1)) {
            Path program = Path.of(folder, name);
            if (name.indexOf('/') < 0 && !folder.isEmpty() && Files.isExecutable(program)) {
                return program.toString();
            }
        }
        return name;
    }
}
