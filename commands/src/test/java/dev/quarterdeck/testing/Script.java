package dev.quarterdeck.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A script beside the tests, run as a program of its own. */
record Script(Path path) {
    /** The script of this path below the module of the commands, whichever module's tests run. */
    static Script find(String path) {
        return Stream.of(path, "../commands/" + path)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Script::new)
                .orElseThrow();
    }

    Ran run(List<String> arguments) {
        return Program.run(path, arguments, Map.of());
    }
}
