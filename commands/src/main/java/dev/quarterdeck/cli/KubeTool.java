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
import dev.quarterdeck.cli.kube.KubeFlags;
import dev.quarterdeck.model.OpsException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kubectl grammar: its flags may stand anywhere, and every failure is status 1. */
final class KubeTool {
    private final Invocation world;

    KubeTool(Invocation world) {
        this.world = world;
    }

    /** Runs the words after {@code kubectl}. */
    int run(List<String> words) throws Exception {
        List<String> rest;
        try {
            rest = withHelp(KubeFlags.ALL).stopAtFirstArgument().parse(words).arguments();
        } catch (FlagException e) {
            return complain(wrong(e, "kubectl"));
        }
        if (rest.isEmpty() || rest.getFirst().equals("help")) {
            world.channels().text(KubeHelp.tool());
            return 0;
        }
        Optional<Catalogue.Found> found = KubeCatalogue.ALL.find(rest);
        if (found.isEmpty()) {
            return complain("error: unknown command \"" + rest.getFirst() + "\" for \"kubectl\"");
        }
        int before = words.size() - rest.size();
        List<String> own = new ArrayList<>(words.subList(0, before));
        own.addAll(rest.subList(found.get().count(), rest.size()));
        return run(found.get(), own);
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
            return complain(wrong(e, name));
        }
        if (flags.on("help")) {
            world.channels().text(KubeHelp.of(name, spec));
            return 0;
        }
        return outcome(command, new Call(world, name, flags, flags));
    }

    private int outcome(Command command, Call call) throws Exception {
        try {
            return new Printer(world.channels()).print(command.run(call));
        } catch (CommandException e) {
            return e.what().isEmpty() ? e.status() : complain(e.what());
        } catch (OpsException e) {
            return complain(e.what());
        }
    }

    private static FlagSet withHelp(FlagSet flags) {
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
