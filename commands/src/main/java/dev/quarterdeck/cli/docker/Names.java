package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;

/** Names of containers as they are typed. */
final class Names {
    private Names() {}

    /** The name without blanks around it; an empty one would ask the engine for something else. */
    static String container(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new CommandException(1, "invalid container name or ID: value is empty");
        }
        return name;
    }
}
