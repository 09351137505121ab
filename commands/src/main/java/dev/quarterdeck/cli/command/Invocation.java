package dev.quarterdeck.cli.command;

import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a run of the program may know of the world outside: nothing reads it from anywhere else,
 * so a thousand lines can run in one JVM.
 *
 * @param argv the words after the program's name
 * @param env the environment
 * @param cwd the folder relative paths start from
 */
public record Invocation(
        List<String> argv,
        Map<String, String> env,
        Path cwd,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Terminal terminal,
        Clock clock) {
    /** The variable that says whether commands that may change something are refused. */
    public static final String READ_ONLY = "QD_READ_ONLY";

    public Invocation {
        argv = List.copyOf(argv);
        env = Map.copyOf(env);
    }

    /** The same world, another line. */
    public Invocation line(List<String> words) {
        return new Invocation(words, env, cwd, in, out, err, terminal, clock);
    }

    /** The same line in another environment. */
    public Invocation in(Map<String, String> environment) {
        return new Invocation(argv, environment, cwd, in, out, err, terminal, clock);
    }

    /** The same line where commands that may change something are refused, or are not. */
    public Invocation readOnly(boolean on) {
        Map<String, String> environment = new HashMap<>(env);
        environment.put(READ_ONLY, String.valueOf(on));
        return in(environment);
    }

    /** What a command reads and writes. */
    public Channels channels() {
        return new Channels(in, out, err, terminal);
    }

    /** The user's home folder, as the environment says. */
    public Path home() {
        return Path.of(env.getOrDefault("HOME", "/"));
    }
}
