package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;

/**
 * Which streams of a process a dialogue joins.
 *
 * @param terminal whether the process has a terminal: then its output is one unframed stream
 * @param input whether input is sent
 * @param output whether standard output is shown
 * @param error whether standard error is shown
 * @param detachKeys the keys that end the dialogue, or empty for the usual ones
 */
record Joined(boolean terminal, boolean input, boolean output, boolean error, String detachKeys) {

    /** Whether any stream is joined at all. */
    boolean any() {
        return input || output || error;
    }

    /** Refuses input for a terminal that does not come from one, as docker does. */
    void checkInput(boolean inputIsTerminal) {
        if (input && terminal && !inputIsTerminal) {
            throw new CommandException(1, "the input device is not a TTY");
        }
    }
}
