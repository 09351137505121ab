package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.About;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.model.OpsException;

import java.io.EOFException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The docker grammar: its own flags, its words, its error texts and exit statuses. */
final class DockerTool {
    private static final int BAD_FLAG = 125;
    private static final String USAGE = "Usage:  docker [OPTIONS] COMMAND [ARG...]";

    private static final Set<String> LOG_LEVELS =
            Set.of("", "panic", "fatal", "error", "warn", "warning", "info", "debug", "trace");

    private final Invocation world;
    private final Catalogue catalogue = DockerCatalogue.ALL;

    DockerTool(Invocation world) {
        this.world = world;
    }

    /** Runs the words after {@code docker}. */
    int run(List<String> words) throws Exception {
        Parsed globals;
        try {
            globals = DockerFlags.in(configFolder()).parse(words);
        } catch (FlagException e) {
            return complain(BAD_FLAG, Help.wrong(e.what(), USAGE, "Run", "docker"));
        }
        String level = globals.text("log-level").toLowerCase(Locale.ROOT);
        if (!LOG_LEVELS.contains(level)) {
            return complain(1, "Unable to parse logging level: " + globals.text("log-level"));
        }
        List<String> rest = globals.arguments();
        if (globals.on("version")) {
            world.channels().line(About.line());
            return 0;
        }
        if (rest.isEmpty() || globals.on("help")) {
            world.channels().text(GroupHelp.docker(catalogue, configFolder(), columns()));
            return 0;
        }
        Optional<Catalogue.Found> found = catalogue.find(rest);
        return found.isPresent() ? run(found.get(), globals) : unknown(rest);
    }

    private int run(Catalogue.Found found, Parsed globals) throws Exception {
        Command command = found.entry().command().get();
        List<String> words = globals.arguments();
        String name = "docker " + found.words();
        Spec spec = command.spec();
        Parsed flags;
        try {
            flags = withHelp(spec.flags()).parse(words.subList(found.count(), words.size()));
        } catch (FlagException e) {
            String usage = Help.usage(name, spec);
            return complain(BAD_FLAG, Help.wrong(e.what(), usage, "Run", name));
        }
        announceOutdated(spec, flags);
        Call call = new Call(world, name, globals, flags);
        if (flags.on("help")) {
            return help(call, spec);
        }
        String complaint = spec.arguments().complaint(flags.arguments().size());
        if (complaint != null) {
            String message = "docker: '" + name + "' " + complaint;
            String pointer = spec.arguments().pointer();
            return complain(1, Help.wrong(message, Help.usage(name, spec), pointer, name));
        }
        return outcome(command, spec, call);
    }

    private int outcome(Command command, Spec spec, Call call) throws Exception {
        try {
            Needs.check(call, spec.flags());
            return new Printer(world.channels()).print(command.run(call));
        } catch (CommandException e) {
            return e.what().isEmpty() ? e.status() : complain(e.status(), e.what());
        } catch (EOFException e) {
            return complain(1, Wording.of(e));
        } catch (OpsException e) {
            return complain(1, e.what());
        }
    }

    /** Every command takes --help, and -h where the letter is free; only run lists it. */
    private static FlagSet withHelp(FlagSet flags) {
        for (Flag flag : flags.flags()) {
            if (flag.name().equals("help")) {
                return flags;
            }
        }
        boolean free = flags.flags().stream().noneMatch(flag -> flag.letter() == 'h');
        return flags.and(Flag.bool("help", free ? 'h' : '\0', "Print usage").hide());
    }

    private int help(Call call, Spec spec) {
        if (call.flags().byLetter("help")) {
            world.channels().line("Flag shorthand -h has been deprecated, use --help");
        }
        Spec offered = spec.with(Needs.met(call, spec.flags()));
        world.channels().text(Help.of(call.name(), offered, columns()));
        return 0;
    }

    /** Docker says so on standard output, and goes on. */
    private void announceOutdated(Spec spec, Parsed flags) {
        for (Flag flag : spec.flags().flags()) {
            if (!flag.instead().isEmpty() && flags.given(flag.name())) {
                String use = flag.instead();
                world.channels().line("Flag --" + flag.name() + " has been deprecated, " + use);
            }
        }
    }

    private int unknown(List<String> words) {
        String group = words.getFirst();
        if (catalogue.within(group).isEmpty()) {
            String line = "docker: unknown command: docker " + group;
            return complain(1, line + "\n\nRun 'docker --help' for more information");
        }
        String name = "docker " + group;
        if (words.size() == 1 || words.get(1).equals("--help")) {
            world.channels().text(GroupHelp.group(catalogue, group));
            return 0;
        }
        try {
            Parsed ignored = withHelp(FlagSet.of()).parse(words.subList(1, words.size()));
        } catch (FlagException e) {
            return complain(BAD_FLAG, Help.wrong(e.what(), "Usage:  " + name, "Run", name));
        }
        String line = "docker: unknown command: " + name + " " + words.get(1);
        return complain(1, Help.wrong(line, "Usage:  " + name, "Run", name));
    }

    private String configFolder() {
        String given = world.env().get("DOCKER_CONFIG");
        return given == null || given.isEmpty() ? world.home() + "/.docker" : given;
    }

    private int columns() {
        return world.terminal().outTerminal() ? world.terminal().size().columns() : 80;
    }

    private int complain(int status, String message) {
        world.channels().complain(message);
        return status;
    }
}
