package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.About;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.util.List;
import java.util.Set;

/** Our own words: help, version, completion. */
final class OwnTool {
    private static final Set<String> WORDS = Set.of("", "help", "version", "completion");

    private OwnTool() {}

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    static int run(Invocation world, Line line) throws Exception {
        return switch (line.words().isEmpty() ? "" : line.words().getFirst()) {
            case "version" -> version(world, line);
            case "completion" -> completion(world, line.words());
            default -> help(world);
        };
    }

    static int about(Invocation world, Line line) {
        if (line.help()) {
            return help(world);
        }
        world.channels().line(About.line());
        return 0;
    }

    /** Every tool's version: ours, then docker's; with flags, docker's alone. */
    private static int version(Invocation world, Line line) throws Exception {
        if (line.words().size() == 1) {
            world.channels().line("Quarterdeck:\n Version:           " + About.version() + "\n");
        }
        List<String> words = new java.util.ArrayList<>(line.docker());
        words.addAll(line.words());
        return new DockerTool(world).run(words);
    }

    private static int completion(Invocation world, List<String> words) {
        if (words.size() != 2 || !words.get(1).equals("bash")) {
            throw new CommandException(
                    2,
                    "qd: completion takes the shell's name: bash\n\n"
                            + "For instance: source <(qd completion bash)");
        }
        world.channels().text(AutoComplete.bash("qd", new CommandLine(model())));
        return 0;
    }

    private static int help(Invocation world) {
        CommandLine line = new CommandLine(model());
        line.setUsageHelpWidth(Math.max(60, Math.min(120, world.terminal().size().columns())));
        line.setUsageHelpAutoWidth(false);
        world.channels().text(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
        return 0;
    }

    /** The whole grammar as picocli's model. */
    static CommandSpec model() {
        CommandSpec spec = OptionReader.options();
        spec.usageMessage()
                .description(
                        "A terminal companion for Docker and Kubernetes on a kubeadm node.",
                        "Without a command it opens the terminal interface.");
        for (Catalogue.Found found : DockerCatalogue.ALL.within("")) {
            spec.addSubcommand(found.words(), DockerModel.of(found));
        }
        spec.addSubcommand("completion", plain("Print a completion script for bash"));
        spec.addSubcommand("help", plain("Show this help"));
        return spec;
    }

    private static CommandSpec plain(String summary) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(summary);
        return spec;
    }

    static String unknown(String word) {
        String near =
                DockerCatalogue.ALL.within("").stream()
                        .map(Catalogue.Found::words)
                        .filter(name -> Nearness.near(name, word))
                        .findFirst()
                        .map(name -> " Did you mean '" + name + "'?")
                        .orElse("");
        return "qd: unknown command: "
                + word
                + "."
                + near
                + "\n\nRun 'qd --help' for what there is.";
    }
}
