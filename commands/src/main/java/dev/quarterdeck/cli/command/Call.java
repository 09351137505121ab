package dev.quarterdeck.cli.command;

import dev.quarterdeck.cli.flags.Parsed;

import java.util.List;

/**
 * One line for one command.
 *
 * @param world everything outside
 * @param name the words that chose the command, with the tool's: {@code docker container ls}
 * @param globals the tool's own flags
 * @param flags the command's flags
 */
public record Call(Invocation world, String name, Parsed globals, Parsed flags) {
    /** The words that are no flags. */
    public List<String> arguments() {
        return flags.arguments();
    }

    /** One of them. */
    public String argument(int index) {
        return flags.arguments().get(index);
    }
}
