package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Command;

import java.util.List;
import java.util.function.Supplier;

/**
 * A line of the catalogue; no command class is loaded before it is asked for.
 *
 * @param words every line of words that means this command, each split by blanks
 * @param summary what it does, in one line
 * @param looks whether it only looks, so that read-only mode lets it run
 */
record Entry(List<String> words, String summary, boolean looks, Supplier<Command> command) {
    Entry {
        words = List.copyOf(words);
    }

    /** A command that may change something: what has no mark is refused in read-only mode. */
    static Entry of(String summary, Supplier<Command> command, String... words) {
        return new Entry(List.of(words), summary, false, command);
    }

    /** A command that changes nothing, neither there nor here. */
    static Entry looking(String summary, Supplier<Command> command, String... words) {
        return new Entry(List.of(words), summary, true, command);
    }
}
