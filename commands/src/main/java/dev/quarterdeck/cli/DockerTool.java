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
    static final String USAGE = "Usage:  docker [OPTIONS] COMMAND [ARG...]";

    private static final Set<String> LOG_LEVELS =
            Set.of("", "panic", "fatal", "error", "warn", "warning", "info", "debug", "trace");

    private final Invocation world;

    DockerTool(Invocation world) {
        this.world = world;
    }

    /** Runs the words after {@code docker}. */
    int run(List<String> words) throws Exception {
        Parsed globals;
        try {
            globals = globals().parse(words);
        } catch (FlagException e) {
            return wrong(e.what(), USAGE, "docker");
        }
        String level = globals.text("log-level").toLowerCase(Locale.ROOT);
        if (!LOG_LEVELS.contains(level)) {
            return refuse("Unable to parse logging level: " + globals.text("log-level"));
        }
        return run(globals, globals.arguments());
    }

    private int run(Parsed globals, List<String> words) throws Exception {
        if (globals.on("help")) {
            if (globals.byLetter("help")) {
                world.channels().complain(DockerHelp.OUTDATED_LETTER);
            }
            return new DockerHelp(this, globals).of(words);
        }
        if (words.isEmpty()) {
            return globals.on("version") ? tell(About.line() + "\n") : tellAsError(overview(words));
        }
        if (words.getFirst().equals(Completion.VERB)) {
            return new Completion(world).print(words.subList(1, words.size()), true);
        }
        if (words.getFirst().equals("help")) {
            return new DockerHelp(this, globals).topic(words.subList(1, words.size()));
        }
        Optional<Catalogue.Found> found = DockerCatalogue.ALL.find(words);
        if (found.isPresent()) {
            return run(found.get(), globals, words.subList(found.get().count(), words.size()));
        }
        Optional<String> missing = DockerOnly.in(words);
        return missing.isPresent()
                ? missing(missing.get())
                : new DockerHelp(this, globals).unknown(words);
    }

    /** The flags before the command. */
    FlagSet globals() {
        return DockerFlags.in(configFolder());
    }

    /** The help of a group, or of docker itself where the words begin with none. */
    String overview(List<String> words) {
        return !words.isEmpty() && isGroup(words.getFirst())
                ? GroupHelp.group(DockerCatalogue.ALL, words.getFirst())
                : GroupHelp.docker(DockerCatalogue.ALL, configFolder(), columns());
    }

    static boolean isGroup(String word) {
        return !word.isEmpty() && !DockerCatalogue.ALL.within(word).isEmpty();
    }

    /** Runs a command with the words that follow its own. */
    int run(Catalogue.Found found, Parsed globals, List<String> words) throws Exception {
        Command command = found.entry().command().get();
        String name = "docker " + found.words();
        Spec spec = command.spec();
        Parsed flags;
        try {
            flags = withHelp(spec.flags()).parse(words);
        } catch (FlagException e) {
            return wrong(e.what(), Help.usage(name, spec), name);
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
            return refuse(Help.wrong(message, Help.usage(name, spec), pointer, name));
        }
        return outcome(found.entry(), command, spec, call);
    }

    private int outcome(Entry entry, Command command, Spec spec, Call call) throws Exception {
        try {
            int refused = entry.words().contains("run") ? BAD_FLAG : 1;
            ReadOnly.check(world, entry, call.name(), refused);
            Needs.check(call, spec.flags());
            return new Printer(world.channels()).print(command.run(call));
        } catch (CommandException e) {
            return e.what().isEmpty() ? e.status() : complain(e.status(), e.what());
        } catch (EOFException e) {
            return refuse(Wording.of(e));
        } catch (OpsException e) {
            return refuse(e.what());
        }
    }

    /** Every command takes --help, and -h where the letter is free; only run lists it. */
    static FlagSet withHelp(FlagSet flags) {
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
            world.channels().line(DockerHelp.OUTDATED_LETTER);
        }
        Spec offered = spec.with(Needs.met(call, spec.flags()));
        return tell(Help.of(call.name(), offered, columns()));
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

    private String configFolder() {
        String given = world.env().get("DOCKER_CONFIG");
        return given == null || given.isEmpty() ? world.home() + "/.docker" : given;
    }

    private int columns() {
        return world.terminal().outTerminal() ? world.terminal().size().columns() : 80;
    }

    int tell(String text) {
        world.channels().text(text);
        return 0;
    }

    /** What docker prints where its command is missing, which it does not take for an error. */
    int tellAsError(String text) {
        world.channels().complain(text.stripTrailing());
        return 0;
    }

    int refuse(String message) {
        return complain(1, message);
    }

    int missing(String words) {
        boolean asDocker = "docker".equals(world.env().get(Quarterdeck.CALLED_AS));
        return refuse(DockerOnly.complaint(words, asDocker));
    }

    /** A flag that cannot be taken. */
    int wrong(String message, String usage, String name) {
        return complain(BAD_FLAG, Help.wrong(message, usage, "Run", name));
    }

    private int complain(int status, String message) {
        world.channels().complain(message);
        return status;
    }
}
