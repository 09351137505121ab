package dev.quarterdeck.host;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
public final class Programs {
    /** What a program said on standard output, and its exit status. */
    public record Result(int status, byte[] output) {}

    /** What a program said on both its outputs, and its exit status. */
    public record Heard(int status, byte[] output, byte[] errors) {}

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
        return run(command, environment, input, OutputStream.nullOutputStream());
    }

    /**
     * Runs a program to its end.
     *
     * @param environment all of its environment
     * @param input what it reads on standard input
     * @param errors where it goes at once what it says on standard error
     * @throws IOException when it cannot be started
     */
    public static Result run(
            List<String> command,
            Map<String, String> environment,
            byte[] input,
            OutputStream errors)
            throws IOException {
        Process process = builder(command, environment).start();
        Thread reader = reader(process, errors);
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // A program may answer without reading what it was given.
        }
        return result(process, reader);
    }

    /**
     * Runs a program to its end, without input.
     *
     * @param environment all of its environment
     * @throws IOException when it cannot be started
     */
    public static Heard listen(List<String> command, Map<String, String> environment)
            throws IOException {
        Process process = builder(command, environment).start();
        process.getOutputStream().close();
        var errors = new ByteArrayOutputStream();
        Result result = result(process, reader(process, errors));
        return new Heard(result.status(), result.output(), errors.toByteArray());
    }

    /** Waiting for a pipe happens in native code, which would hold a virtual thread's carrier. */
    private static Thread reader(Process process, OutputStream errors) {
        return Thread.ofPlatform()
                .daemon()
                .name("program-errors")
                .start(() -> drain(process.getErrorStream(), errors));
    }

    private static Result result(Process process, Thread errors) throws IOException {
        try {
            byte[] output = process.getInputStream().readAllBytes();
            errors.join();
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Runs a program that has the terminal to its end; returns its exit status.
     *
     * @param environment all of its environment
     * @throws IOException when it cannot be started
     */
    public static int converse(List<String> command, Map<String, String> environment)
            throws IOException {
        Process process = builder(command, environment).inheritIO().start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void drain(InputStream from, OutputStream to) {
        try {
            from.transferTo(new AtOnce(to));
        } catch (IOException e) {
            // It went away; what it said until then is kept.
        }
    }

    /** Lets nothing wait in a buffer. */
    private static final class AtOnce extends FilterOutputStream {
        AtOnce(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int start, int count) throws IOException {
            out.write(bytes, start, count);
            out.flush();
        }
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        var found = new ArrayList<>(command);
        String program = find(command.getFirst(), environment.getOrDefault("PATH", ""));
        String own = find(command.getFirst(), System.getenv().getOrDefault("PATH", ""));
        // A program calls itself in its messages what it was called.
        found.set(0, program.equals(own) ? command.getFirst() : program);
        var builder = new ProcessBuilder(found);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * Where a program lies: as it is named, or in the folders of a search path; null if nowhere.
     */
    public static @Nullable Path locate(String name, String searched) {
        Path found = Path.of(find(name, searched));
        boolean named = name.indexOf('/') >= 0 || found.getNameCount() > 1;
        return named && Files.isRegularFile(found) && Files.isExecutable(found) ? found : null;
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

    /** Why the system would not start a file, in Go's words; empty where it would. */
    public static String objection(Path file) throws IOException {
        if (!Files.exists(file)) {
            return beneathFile(file) ? "not a directory" : "no such file or directory";
        }
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            return "permission denied";
        }
        return begins(file);
    }

    private static boolean beneathFile(Path file) {
        Path above = file.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }

    /** A text that names no program to run it: the JVM would give it to a shell. */
    private static String begins(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(256);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("#!")) {
            boolean readable =
                    text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c >= 9 && c <= 13);
            return readable ? "exec format error" : "";
        }
        String interpreter = text.substring(2).strip().split("[\\s]", 2)[0];
        return Files.exists(Path.of(interpreter)) ? "" : "no such file or directory";
    }
}
