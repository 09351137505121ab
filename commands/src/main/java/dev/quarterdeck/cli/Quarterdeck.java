package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.docker.Client;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.model.OpsException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The one entry of the command line: runs a line in the world it is given and says its status. */
public final class Quarterdeck {
    /** The variable in which the launcher says by which name it was called. */
    public static final String CALLED_AS = "QD_CALLED_AS";

    /** The names by which it is the other tool itself. */
    private static final Set<String> TOOLS = Set.of("docker", "kubectl");

    private static final Set<String> KUBE = Set.of("kube", "k", "kubectl");

    private static final String READER_GONE = "Broken pipe";

    /** What a shell says of a program that SIGPIPE ended: 128 and the signal's number. */
    private static final int KILLED_BY_PIPE = 141;

    private Quarterdeck() {}

    /** Runs one line; never ends the JVM, and prints whatever goes wrong. */
    public static int run(Invocation world) {
        Line line;
        try {
            line = read(world);
        } catch (CommandException e) {
            world.channels().complain(e.what());
            return e.status();
        }
        return run(world, line);
    }

    /** Reads the line by the grammar of the name the program was called by. */
    public static Line read(Invocation world) {
        String name = world.env().getOrDefault(CALLED_AS, "");
        List<String> argv = world.argv();
        return TOOLS.contains(name)
                ? new Line(
                        false,
                        null,
                        null,
                        false,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        led(name, argv))
                : Line.read(argv);
    }

    private static List<String> led(String name, List<String> argv) {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(argv);
        return words;
    }

    /** The world as a line wants it: its flags may say whether anything is to be changed there. */
    public static Invocation world(Invocation world, Line line) {
        Boolean given = line.readOnly();
        return given == null ? world : world.readOnly(given);
    }

    /** Whether commands that may change something are refused in a world. */
    public static boolean readOnly(Invocation world) {
        return ReadOnly.on(world);
    }

    /** Runs a line that has been read. */
    public static int run(Invocation outside, Line line) {
        Invocation world = world(outside, line);
        try {
            return line.demo() ? demo(world, line) : dispatch(world, line);
        } catch (CommandException e) {
            return fail(world, line, e, e.status(), e.what());
        } catch (OpsException e) {
            return fail(world, line, e, 1, e.what());
        } catch (IOException | UncheckedIOException e) {
            return READER_GONE.equals(Wording.bare(e).getMessage())
                    ? KILLED_BY_PIPE
                    : fail(world, line, e, 1, "qd: " + Wording.of(e));
        } catch (Exception | StackOverflowError e) {
            String advice = " (run again with --verbose for where it happened)";
            String message = "qd: " + Wording.of(e) + (line.verbose() ? "" : advice);
            return fail(world, line, e, 1, message);
        }
    }

    /** The engine that a line means by the flags before its command. */
    public static EngineAddress engine(Invocation world, Line line) {
        try {
            String folder = world.home() + "/.docker";
            return Client.address(DockerFlags.in(folder).parse(line.docker()), world);
        } catch (FlagException e) {
            throw new CommandException(2, "qd: " + e.what());
        }
    }

    /** The demo touches nothing outside, and starts what the line asks for only. */
    private static int demo(Invocation outside, Line line) throws Exception {
        try (DemoWorld demo = demo(outside, line.words())) {
            return dispatch(demo.world(), line);
        }
    }

    private static DemoWorld demo(Invocation outside, List<String> words) throws IOException {
        if (kubernetes(words)) {
            DemoWorld.keepInside(words);
            return DemoWorld.withCluster(outside);
        }
        boolean own = words.isEmpty() || OwnTool.knows(words.getFirst());
        return own ? DemoWorld.of(outside) : DemoWorld.withEngine(outside);
    }

    private static int fail(
            Invocation world, Line line, Throwable error, int status, String message) {
        world.channels().complain(message);
        if (line.verbose() && !(error instanceof CommandException)) {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace, true));
            world.channels().complain(trace.toString());
        }
        return status;
    }

    static int dispatch(Invocation world, Line line) throws Exception {
        if (line.help() || line.version()) {
            return OwnTool.about(world, line);
        }
        List<String> words = line.words();
        String first = words.isEmpty() ? "" : words.getFirst();
        if (first.equals(Completion.VERB)) {
            return new Completion(world).print(words.subList(1, words.size()), false);
        }
        if (first.equals("docker")) {
            return docker(world, line, words.subList(1, words.size()));
        }
        if (KUBE.contains(first)) {
            return kube(world, line, words.subList(1, words.size()));
        }
        return OwnTool.knows(first) ? OwnTool.run(world, line) : bare(world, line, first);
    }

    /** Whether words are kubectl's; a bare one that docker has too is docker's. */
    static boolean kubernetes(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        return KUBE.contains(first)
                || (!OwnTool.knows(first)
                        && !dockers(words)
                        && (KubeCatalogue.KINDS.contains(first) || KubeTool.knows(words)));
    }

    /** {@code config view} is nothing that docker has, though it has a {@code config}. */
    private static boolean dockers(List<String> words) {
        return DockerCatalogue.ALL.find(words).isPresent()
                || DockerTool.isGroup(words.isEmpty() ? "" : words.getFirst())
                || (DockerOnly.in(words).isPresent() && !KubeTool.pairs(words));
    }

    private static int bare(Invocation world, Line line, String first) throws Exception {
        if (dockers(line.words())) {
            return docker(world, line, line.words());
        }
        if (KubeCatalogue.KINDS.contains(first)) {
            return kube(world, line, led("get", line.words()));
        }
        if (KubeTool.knows(line.words())) {
            return kube(world, line, line.words());
        }
        world.channels().complain(OwnTool.unknown(first));
        return 2;
    }

    private static int kube(Invocation world, Line line, List<String> words) throws Exception {
        List<String> all = new ArrayList<>(line.kube());
        all.addAll(words);
        return new KubeTool(world).run(all);
    }

    private static int docker(Invocation world, Line line, List<String> words) throws Exception {
        List<String> all = new ArrayList<>(line.docker());
        all.addAll(words);
        return new DockerTool(world).run(all);
    }
}
