package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;

/**
 * The mode in which nothing that may change something runs. A flag before the command turns it on;
 * else a variable of the environment says whether it is on, else the configuration file.
 */
final class ReadOnly {
    private ReadOnly() {}

    /** Whether it is on for lines of this world. */
    static boolean on(Invocation world) {
        String given = world.env().getOrDefault(Invocation.READ_ONLY, "");
        return given.isEmpty()
                ? Settings.of(world).on(Settings.READ_ONLY).orElse(false)
                : Settings.truth(Invocation.READ_ONLY, given);
    }

    /**
     * Refuses a command that may change something while the mode is on.
     *
     * @param name the command's words, with the tool's
     * @param status the exit status of a refusal
     */
    static void check(Invocation world, Entry entry, String name, int status) {
        if (!entry.looks() && on(world)) {
            throw new CommandException(
                    status,
                    "qd: '"
                            + name
                            + "' was not run, for it may change something and read-only mode is on;"
                            + " to leave that mode, leave out --read-only, "
                            + Invocation.READ_ONLY
                            + " and the setting in "
                            + Settings.file(world));
        }
    }
}
