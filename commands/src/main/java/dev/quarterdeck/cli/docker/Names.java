package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;

/** Names of containers and other objects as they are typed. */
final class Names {
    private Names() {}

    /** The name without blanks around it; an empty one would ask the engine for something else. */
    static String container(String typed) {
        return trimmed("container", typed);
    }

    /** The same for another kind of object. */
    static String trimmed(String kind, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new CommandException(1, "invalid " + kind + " name or ID: value is empty");
        }
        return name;
    }
}
