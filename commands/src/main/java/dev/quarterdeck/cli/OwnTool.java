package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.About;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.text.Nearness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Our own words: help, version, completion. */
final class OwnTool {
    private static final Set<String> WORDS = Set.of("", "help", "version", "completion");
    private static final String EXAMPLES =
            """
            bash: source <(qd completion bash)
            fish: qd completion fish | source
            zsh:  source <(qd completion zsh)\
            """;
    private static final String COMPLETION =
            """
            Usage: qd completion bash|fish|zsh

            Print a script that completes words at Tab. To try it:

            """
                    + EXAMPLES;

    /** Our own words that docker does not have, with what they do. */
    static final List<Candidate> NEW =
            List.of(
                    new Candidate(
                            "completion",
                            "Print a script that completes words at Tab, for bash, fish or zsh"),
                    new Candidate("docker", "The same commands under docker's name: qd docker ps"),
                    new Candidate("help", "Show this help, or that of a command: qd help ps"));

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

    private static int completion(Invocation world, List<String> words) throws IOException {
        if (words.equals(List.of("completion", "--help"))) {
            world.channels().line(COMPLETION);
            return 0;
        }
        if (words.size() != 2 || !Completion.SHELLS.contains(words.get(1))) {
            throw new CommandException(
                    2, "qd: completion takes the shell's name: bash, fish or zsh\n\n" + EXAMPLES);
        }
        try (InputStream script =
                OwnTool.class.getResourceAsStream("completion/qd." + words.get(1))) {
            byte[] octets = Objects.requireNonNull(script).readAllBytes();
            world.channels().text(new String(octets, StandardCharsets.UTF_8));
        }
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
            case "nodes", "pods" -> {
                return new KubeTool(world).run(List.of("get", "--help"));
            }
            case "kube" -> {
                List<String> words = new ArrayList<>(List.of("help"));
                words.addAll(topic.subList(1, topic.size()));
                return new KubeTool(world).run(words);
            }
            default -> {
                return Quarterdeck.kubernetes(topic)
                        ? new KubeTool(world).run(with(topic, "--help"))
                        : docker(world, line, topic);
            }
        }
        return 0;
    }

    private static List<String> with(List<String> topic, String word) {
        List<String> words = new ArrayList<>(topic);
        words.add(word);
        return words;
    }

    private static int docker(Invocation world, Line line, List<String> topic) throws Exception {
        List<String> words = new ArrayList<>(line.docker());
        words.add("help");
        words.addAll(topic);
        return new DockerTool(world).run(words);
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
