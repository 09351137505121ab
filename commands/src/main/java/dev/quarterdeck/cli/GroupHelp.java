package dev.quarterdeck.cli;

import dev.quarterdeck.cli.flags.FlagHelp;

import java.util.List;

/** The help of docker itself and of its groups, listing the commands that are there. */
final class GroupHelp {
    private GroupHelp() {}

    static String docker(Catalogue catalogue, String folder, int columns) {
        return "Usage:  docker [OPTIONS] COMMAND\n\n"
                + "A self-sufficient runtime for containers\n\n"
                + "Management Commands:\n"
                + "  container   Manage containers\n"
                + "  image       Manage images\n\n"
                + "Commands:\n"
                + list(catalogue.within(""))
                + "\nGlobal Options:\n"
                + FlagHelp.of(DockerFlags.in(folder), columns - 1)
                + "\nRun 'docker COMMAND --help' for more information on a command.\n";
    }

    static String group(Catalogue catalogue, String group) {
        return "Usage:  docker "
                + group
                + " COMMAND\n\nManage "
                + group
                + "s\n\nCommands:\n"
                + list(catalogue.within(group))
                + "\nRun 'docker "
                + group
                + " COMMAND --help' for more information on a command.\n";
    }

    static String list(List<Catalogue.Found> commands) {
        StringBuilder text = new StringBuilder();
        for (Catalogue.Found found : commands) {
            text.append("  ").append(found.words());
            text.repeat(' ', Math.max(1, 12 - found.words().length()));
            text.append(found.entry().summary()).append('\n');
        }
        return text.toString();
    }
}
