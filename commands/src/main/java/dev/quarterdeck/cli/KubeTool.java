package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.flags.Reading;
import dev.quarterdeck.cli.kube.KubeFlags;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kubectl grammar: its flags may stand anywhere, and every failure is status 1. */
final class KubeTool {
    private final Invocation world;

    KubeTool(Invocation world) {
        this.world = world;
    }

    /** Whether a line begins with a command of kubectl's, or with a group of them. */
    static boolean knows(List<String> words) {
        return KubeCatalogue.ALL.find(words).isPresent()
                || (!words.isEmpty() && isGroup(words.getFirst()));
    }

    /** Whether a line begins with two words that are a command of kubectl's, or is a group's. */
    static boolean pairs(List<String> words) {
        return (words.size() == 1 && isGroup(words.getFirst()))
                || KubeCatalogue.ALL.find(words).filter(found -> found.count() == 2).isPresent();
    }

    /** Runs the words after {@code kubectl}. */
    int run(List<String> words) throws Exception {
        List<String> rest;
        try {
            rest = withHelp(KubeFlags.ALL).stopAtFirstArgument().parse(words).arguments();
        } catch (FlagException e) {
            return complain(wrong(e, "kubectl"));
        }
        if (!words.isEmpty() && words.getFirst().equals(Completion.VERB)) {
            return new Completion(world).printKubes(words.subList(1, words.size()));
        }
        if (rest.isEmpty() || rest.getFirst().equals("help")) {
            return help(rest);
        }
        List<String> line = together(rest);
        Optional<Catalogue.Found> found = KubeCatalogue.ALL.find(line);
        if (found.isEmpty()) {
            return unknown(rest);
        }
        int before = words.size() - rest.size();
        List<String> own = new ArrayList<>(words.subList(0, before));
        own.addAll(line.subList(found.get().count(), line.size()));
        return run(found.get(), own);
    }

    /** Flags between the two words of a command stand behind them instead. */
    private static List<String> together(List<String> rest) {
        if (rest.size() < 3 || !isGroup(rest.getFirst())) {
            return rest;
        }
        List<String> after = rest.subList(1, rest.size());
        FlagSet flags = withHelp(KubeFlags.ALL).stopAtFirstArgument();
        List<String> tail = Reading.of(flags, after).arguments();
        if (tail.isEmpty()) {
            return rest;
        }
        List<String> line = new ArrayList<>(List.of(rest.getFirst(), tail.getFirst()));
        line.addAll(after.subList(0, after.size() - tail.size()));
        line.addAll(tail.subList(1, tail.size()));
        return KubeCatalogue.ALL.find(line).filter(found -> found.count() == 2).isPresent()
                ? line
                : rest;
    }

    private static boolean isGroup(String word) {
        return !word.isEmpty() && !KubeCatalogue.ALL.within(word).isEmpty();
    }

    /** The help of all commands, or of those that follow the word. */
    private int help(List<String> rest) throws Exception {
        List<String> topic = rest.isEmpty() ? rest : rest.subList(1, rest.size());
        Optional<Catalogue.Found> found = KubeCatalogue.ALL.find(topic);
        if (found.isPresent()) {
            return run(found.get(), List.of("--help"));
        }
        boolean group = !topic.isEmpty() && isGroup(topic.getFirst());
        world.channels().text(group ? KubeHelp.group(topic.getFirst()) : KubeHelp.tool());
        return 0;
    }

    /** A group alone is helped, and is an error; so is a word that the group does not have. */
    private int unknown(List<String> rest) {
        String first = rest.getFirst();
        if (!isGroup(first)) {
            return complain("error: unknown command \"" + first + "\" for \"kubectl\"");
        }
        List<String> after = rest.subList(1, rest.size());
        Reading reading = Reading.of(withHelp(KubeFlags.ALL), after);
        if (after.contains("--help") || after.contains("-h")) {
            world.channels().text(KubeHelp.group(first));
            return 0;
        }
        String words = String.join(" ", reading.arguments());
        String unknown =
                "error: unknown command %s\nSee 'kubectl %s -h' for help and examples"
                        .formatted(GoQuote.quote(words), first);
        return complain(words.isEmpty() ? KubeHelp.group(first) : unknown);
    }

    private int run(Catalogue.Found found, List<String> words) throws Exception {
        Command command = found.entry().command().get();
        Spec spec = command.spec();
        String name = "kubectl " + found.words();
        Parsed flags;
        try {
            Flag[] own = spec.flags().flags().toArray(Flag[]::new);
            flags = withHelp(KubeFlags.ALL.and(own)).parse(words);
        } catch (FlagException e) {
            CommandException misread = command.misread(name, e.what());
            complain(misread.what());
            return misread.status();
        }
        if (flags.on("help")) {
            world.channels().text(KubeHelp.of(name, spec));
            return 0;
        }
        return outcome(found.entry(), command, new Call(world, name, flags, flags));
    }

    private int outcome(Entry entry, Command command, Call call) throws Exception {
        try {
            ReadOnly.check(world, entry, call.name(), 1);
            return new Printer(world.channels()).print(command.run(call));
        } catch (CommandException e) {
            if (!e.what().isEmpty()) {
                complain(e.what());
            }
            return e.status();
        } catch (OpsException e) {
            return complain(e.what());
        }
    }

    static FlagSet withHelp(FlagSet flags) {
        return flags.and(Flag.bool("help", 'h', "Print usage").hide());
    }

    private static String wrong(FlagException e, String name) {
        return "error: " + e.what() + "\nSee '" + name + " --help' for usage.";
    }

    /** A message that ends its line by itself gets no other end. */
    private int complain(String message) {
        boolean ended = message.endsWith("\n");
        world.channels().complain(ended ? message.substring(0, message.length() - 1) : message);
        return 1;
    }
}
