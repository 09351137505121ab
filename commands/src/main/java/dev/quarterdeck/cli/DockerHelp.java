package dev.quarterdeck.cli;

import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;

import java.util.List;
import java.util.Optional;

/** What {@code docker help} answers, and where words lead when they choose no command. */
final class DockerHelp {
    static final String OUTDATED_LETTER = "Flag shorthand -h has been deprecated, use --help";
    private static final String USAGE = "Usage:  docker help [command]";

    private final DockerTool tool;
    private final Parsed globals;

    DockerHelp(DockerTool tool, Parsed globals) {
        this.tool = tool;
        this.globals = globals;
    }

    /** Runs the words after {@code docker help}. */
    int topic(List<String> words) throws Exception {
        Parsed flags;
        try {
            flags = DockerTool.withHelp(FlagSet.of()).parse(words);
        } catch (FlagException e) {
            return tool.wrong(e.what(), USAGE, "docker help");
        }
        List<String> topic = flags.arguments();
        if (flags.on("help") || topic.equals(List.of("help"))) {
            outdatedLetter(flags);
            return tool.tell(USAGE + "\n\nHelp about the command\n");
        }
        int known = known(topic);
        boolean answered = known == topic.size() || DockerOnly.in(topic).isPresent();
        List<String> rest = topic.subList(known, topic.size());
        return answered ? of(topic) : tool.refuse("unknown help topic: " + String.join(" ", rest));
    }

    /** The help that words ask for; that of docker itself where they mean nothing. */
    int of(List<String> words) throws Exception {
        Optional<Catalogue.Found> found = DockerCatalogue.ALL.find(words);
        if (found.isPresent()) {
            return tool.run(found.get(), globals, List.of("--help"));
        }
        Optional<String> missing = DockerOnly.in(words);
        return missing.isPresent() ? tool.missing(missing.get()) : tool.tell(tool.overview(words));
    }

    /** A line that chose no command: what docker says of it. */
    int unknown(List<String> words) throws Exception {
        boolean group = DockerTool.isGroup(words.getFirst());
        String name = group ? "docker " + words.getFirst() : "docker";
        String usage = group ? "Usage:  " + name : DockerTool.USAGE;
        FlagSet known = group ? FlagSet.of() : new FlagSet(tool.globals().flags(), true);
        Parsed flags;
        try {
            flags = DockerTool.withHelp(known).parse(words.subList(1, words.size()));
        } catch (FlagException e) {
            return tool.wrong(e.what(), usage, name);
        }
        if (flags.on("help")) {
            outdatedLetter(flags);
            return of(words);
        }
        return group ? within(words, flags.arguments()) : tool.refuse(noCommand(words.getFirst()));
    }

    private int within(List<String> words, List<String> arguments) {
        if (arguments.isEmpty()) {
            return tool.tellAsError(tool.overview(words));
        }
        String name = "docker " + words.getFirst();
        String line = "docker: unknown command: " + name + " " + arguments.getFirst();
        return tool.refuse(Help.wrong(line, "Usage:  " + name, "Run", name));
    }

    private static String noCommand(String word) {
        return "docker: unknown command: docker "
                + word
                + "\n\nRun 'docker --help' for more information";
    }

    private void outdatedLetter(Parsed flags) {
        if (flags.byLetter("help")) {
            tool.tell(OUTDATED_LETTER + "\n");
        }
    }

    /** How many of the words lead to something that has a help. */
    private static int known(List<String> topic) {
        int group = !topic.isEmpty() && DockerTool.isGroup(topic.getFirst()) ? 1 : 0;
        return DockerCatalogue.ALL.find(topic).map(Catalogue.Found::count).orElse(group);
    }
}
