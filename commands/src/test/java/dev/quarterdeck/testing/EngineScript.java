package dev.quarterdeck.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts and ends engines by the script in {@code src/test/engines}, in a folder of this run. */
record EngineScript(Path script, Path folder) {

    static EngineScript ours() {
        try {
            return new EngineScript(find(), Files.createTempDirectory("quarterdeck-engines"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find() {
        return Script.find("src/test/engines/engines").path();
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

    Ran run(String command, String... versions) {
        var words = new ArrayList<>(List.of(command, folder.toString()));
        words.addAll(List.of(versions));
        return new Script(script).run(words);
    }
}
