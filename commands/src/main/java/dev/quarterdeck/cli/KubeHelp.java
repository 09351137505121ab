package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagHelp;
import dev.quarterdeck.cli.kube.KubeFlags;

/** Help texts of the kubectl commands. */
final class KubeHelp {
    private static final int COLUMNS = 100;

    private KubeHelp() {}

    /** The commands there are, and the flags all of them take. */
    static String tool() {
        StringBuilder text =
                new StringBuilder("Usage:\n  kubectl [flags] COMMAND [options]\n\nCommands:\n");
        for (Catalogue.Found found : KubeCatalogue.ALL.within("")) {
            text.append("  %-15s %s%n".formatted(found.words(), found.entry().summary()));
        }
        return text.append("\nGlobal options:\n")
                .append(FlagHelp.of(KubeFlags.ALL, COLUMNS))
                .toString();
    }

    /** One command. */
    static String of(String name, Spec spec) {
        return spec.summary()
                + ".\n\nOptions:\n"
                + FlagHelp.of(spec.flags(), COLUMNS)
                + "\nUsage:\n  "
                + name
                + " "
                + spec.usage()
                + "\n\nUse \"kubectl help\" for the global options that every command takes.\n";
    }
}
