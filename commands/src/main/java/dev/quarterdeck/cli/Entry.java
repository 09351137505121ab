package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Command;

import java.util.List;
import java.util.function.Supplier;

/**
 * A line of the catalogue; no command class is loaded before it is asked for.
 *
 * @param words every line of words that means this command, each split by blanks
 * @param summary what it does, in one line
 */
record Entry(List<String> words, String summary, Supplier<Command> command) {
    Entry {
        words = List.copyOf(words);
    }

    static Entry of(String summary, Supplier<Command> command, String... words) {
        return new Entry(List.of(words), summary, command);
    }
}
