package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts and ends engines by the script in {@code src/test/engines}, in a folder of this run. */
record EngineScript(Path script, Path folder) {

    static EngineScript ours() {
        try {
            return new EngineScript(find(), Files.createTempDirectory("quarterdeck-engines"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Tests run in their own module's folder.
    private static Path find() {
        return Stream.of("src/test/engines/engines", "../commands/src/test/engines/engines")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** Why no engine can be started here. */
    static Optional<String> refusal() {
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of(
                    "only root can start one (or name one in QUARTERDECK_TESTS_ENGINES)");
        }
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                ? Optional.empty()
                : Optional.of(
                        "they are taken from Debian, and this is none (name one in"
                                + " QUARTERDECK_TESTS_ENGINES)");
    }

    Ran up() {
        // A machine that is switched off in the middle of a test leaves its engines; anything less
        // does not.
        Runtime.getRuntime().addShutdownHook(new Thread(this::down));
        return run("up");
    }

    void down() {
        run("down");
    }

    static List<TestEngine> engines(String printed) {
        return printed.lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new TestEngine(words[0], words[1]))
                .toList();
    }

    // What is started inherits no pipe of ours: output goes to files.
    Ran run(String command, String... versions) {
        try {
            var out = Files.createTempFile("engines", ".out");
            var err = Files.createTempFile("engines", ".err");
            var words = new ArrayList<>(List.of(script.toString(), command, folder.toString()));
            words.addAll(List.of(versions));
            var process =
                    new ProcessBuilder(words)
                            .redirectInput(new File("/dev/null"))
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            var ran = new Ran(process.waitFor(), text(out), text(err));
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

    private static String text(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1);
    }
}
