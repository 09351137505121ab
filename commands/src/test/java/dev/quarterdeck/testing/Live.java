package dev.quarterdeck.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all tests of a run share, started by {@code src/test/live/live} when the first of them asks:
 * it lives as long as Maven, or without Maven as long as this JVM.
 */
final class Live {
    private static final Set<String> SHELLS = Set.of("sh", "dash", "bash");
    private static final Script SCRIPT = Script.find("src/test/live/live");

    private Live() {}

    /** What is printed of a kind of things once they are there. */
    static String up(String... kind) {
        Ran ran = tried(kind);
        if (ran.status() != 0) {
            throw new IllegalStateException("live up " + List.of(kind) + "\n" + ran.shown());
        }
        return ran.out().strip();
    }

    /** The same where it may turn out that they cannot be started here. */
    static Ran tried(String... kind) {
        List<String> words = new ArrayList<>(List.of("up", String.valueOf(owner())));
        words.addAll(List.of(kind));
        return SCRIPT.run(words);
    }

    /** Surefire starts this JVM by a shell. */
    private static long owner() {
        ProcessHandle self = ProcessHandle.current();
        if (!"maven".equals(System.getProperty("quarterdeck.run"))) {
            return self.pid();
        }
        Optional<ProcessHandle> above = self.parent();
        while (above.filter(Live::isShell).isPresent()) {
            above = above.flatMap(ProcessHandle::parent);
        }
        return above.orElse(self).pid();
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName())
                .filter(name -> SHELLS.contains(name.toString()))
                .isPresent();
    }
}
