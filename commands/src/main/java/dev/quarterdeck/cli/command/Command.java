package dev.quarterdeck.cli.command;

import dev.quarterdeck.model.Outcome;

/** One command: what it takes, and what it does with a line. */
public interface Command {
    /** Its usage, flags and arguments. */
    Spec spec();

    /**
     * How a line ends whose flags cannot be read.
     *
     * @param name the words that chose the command, with the tool's
     */
    default CommandException misread(String name, String why) {
        return new CommandException(1, "error: " + why + "\nSee '" + name + " --help' for usage.");
    }

    /** Runs one line whose flags and arguments have been read by {@link #spec}. */
    Outcome run(Call call) throws Exception;
}
