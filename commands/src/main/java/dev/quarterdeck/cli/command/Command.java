package dev.quarterdeck.cli.command;

import dev.quarterdeck.model.Outcome;

/** One command: what it takes, and what it does with a line. */
public interface Command {
    /** Its usage, flags and arguments. */
    Spec spec();

    /** Runs one line whose flags and arguments have been read by {@link #spec}. */
    Outcome run(Call call) throws Exception;
}
