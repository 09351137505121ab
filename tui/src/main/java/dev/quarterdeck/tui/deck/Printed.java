package dev.quarterdeck.tui.deck;

import dev.quarterdeck.model.OpsException;

import java.util.ArrayList;
import java.util.List;

/** Runs a line for what it prints. */
final class Printed {
    private Printed() {}

    /** All a line prints; blocks until it has ended, and throws what it complains of. */
    static String by(Commands commands, List<String> words) throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        commands.run(words)
                .follow(
                        what -> {
                            switch (what) {
                                case String line -> lines.add(line);
                                case Commands.Ran(int status, String errors) when status != 0 ->
                                        wrong.add(errors.isBlank() ? "status " + status : errors);
                                default -> {}
                            }
                        });
        if (!wrong.isEmpty()) {
            throw new OpsException(OpsException.Kind.FAILED, wrong.getFirst());
        }
        return String.join("\n", lines);
    }
}
