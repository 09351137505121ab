package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagHelp;

/** Help texts and usage errors as docker lays them out. */
final class Help {
    private Help() {}

    /** The whole help of a command. */
    static String of(String name, Spec spec, int columns) {
        StringBuilder text = new StringBuilder(usage(name, spec)).append("\n\n");
        text.append(spec.summary()).append('\n');
        if (!spec.aliases().isEmpty()) {
            text.append("\nAliases:\n  ").append(String.join(", ", spec.aliases())).append('\n');
        }
        String options = FlagHelp.of(spec.flags(), columns - 1);
        if (!options.isEmpty()) {
            text.append("\nOptions:\n").append(options);
        }
        return text.toString();
    }

    /** The first line of it. */
    static String usage(String name, Spec spec) {
        return spec.usage().isEmpty() ? "Usage:  " + name : "Usage:  " + name + " " + spec.usage();
    }

    /** A wrong line: what is wrong, the usage, and where the help is. */
    static String wrong(String message, String usage, String pointer, String name) {
        return message
                + "\n\n"
                + usage
                + "\n\n"
                + pointer
                + " '"
                + name
                + " --help' for more information";
    }
}
