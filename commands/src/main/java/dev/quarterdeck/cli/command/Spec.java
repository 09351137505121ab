package dev.quarterdeck.cli.command;

import dev.quarterdeck.cli.flags.FlagSet;

import java.util.List;

/**
 * What a command takes.
 *
 * @param summary one line that says what it does
 * @param usage what follows its words in the usage line
 * @param aliases whole lines that mean the same, as the help lists them; empty for none
 * @param arguments how many arguments it takes
 */
public record Spec(
        String summary, String usage, List<String> aliases, FlagSet flags, Arguments arguments) {
    public Spec {
        aliases = List.copyOf(aliases);
    }

    /** A command without aliases. */
    public Spec(String summary, String usage, FlagSet flags, Arguments arguments) {
        this(summary, usage, List.of(), flags, arguments);
    }

    /** The same command with other flags. */
    public Spec with(FlagSet others) {
        return new Spec(summary, usage, aliases, others, arguments);
    }
}
