package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.About;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Our own words: help, version, completion. */
final class OwnTool {
    private static final Set<String> WORDS = Set.of("", "help", "version", "completion");
    private static final String EXAMPLE = "For instance: source <(qd completion bash)";
    private static final String COMPLETION =
            "Usage: qd completion bash\n\nPrint a completion script for the shell\n\n" + EXAMPLE;

    private OwnTool() {}

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    static int run(Invocation world, Line line) throws Exception {
        return switch (line.words().isEmpty() ? "" : line.words().getFirst()) {
            case "version" -> version(world, line);
            case "completion" -> completion(world, line.words());
            default -> help(world, line);
        };
    }

    static int about(Invocation world, Line line) throws Exception {
        if (line.help()) {
            return help(world, line);
        }
        world.channels().line(About.line());
        return 0;
    }

    /** Every tool's version: ours, then docker's; with flags, docker's alone. */
    private static int version(Invocation world, Line line) throws Exception {
        if (line.words().size() == 1) {
            world.channels().line("Quarterdeck:\n Version:           " + About.version() + "\n");
        }
        List<String> words = new ArrayList<>(line.docker());
        words.addAll(line.words());
        return new DockerTool(world).run(words);
    }

    private static int completion(Invocation world, List<String> words) {
        if (words.size() != 2 || !words.get(1).equals("bash")) {
            throw new CommandException(
                    2, "qd: completion takes the shell's name: bash\n\n" + EXAMPLE);
        }
        world.channels().text(AutoComplete.bash("qd", new CommandLine(model())));
        return 0;
    }

    /** Ours where nothing else is named, else that of the command: docker has its own way there. */
    private static int help(Invocation world, Line line) throws Exception {
        boolean verb = !line.words().isEmpty() && line.words().getFirst().equals("help");
        List<String> topic = verb ? line.words().subList(1, line.words().size()) : line.words();
        switch (topic.isEmpty() ? "help" : topic.getFirst()) {
            case "help", "-h", "--help" ->
                    world.channels().text(OwnHelp.text(world.terminal().size().columns()));
            case "completion" -> world.channels().line(COMPLETION);
            case "docker" -> {
                return docker(world, line, topic.subList(1, topic.size()));
            }
            default -> {
                return docker(world, line, topic);
            }
        }
        return 0;
    }

    private static int docker(Invocation world, Line line, List<String> topic) throws Exception {
        List<String> words = new ArrayList<>(line.docker());
        words.add("help");
        words.addAll(topic);
        return new DockerTool(world).run(words);
    }

    /** The whole grammar as picocli's model. */
    static CommandSpec model() {
        CommandSpec spec = OptionReader.options();
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
