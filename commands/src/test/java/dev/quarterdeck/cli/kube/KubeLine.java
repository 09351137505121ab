package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Ran;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs a line of kubectl by ours, in this JVM. */
public final class KubeLine {
    private KubeLine() {}

    static Ran run(Path config, List<String> words) {
        return run(config, words, Clock.systemUTC());
    }

    static Ran run(Path config, List<String> words, Clock clock) {
        return run(config, words, clock, Map.of(), Terminal.none());
    }

    /** Runs it on a terminal, with more in its environment. */
    static Ran run(
            Path config,
            List<String> words,
            Clock clock,
            Map<String, String> more,
            Terminal terminal) {
        return run(config, words, clock, more, terminal, InputStream.nullInputStream());
    }

    /** Runs it in the folder of the tests, with something on its standard input. */
    public static Ran run(Path config, List<String> words, InputStream in) {
        return run(config, words, Map.of(), in);
    }

    /** The same, with more in its environment. */
    public static Ran run(
            Path config, List<String> words, Map<String, String> more, InputStream in) {
        return run(config, words, Clock.systemUTC(), more, Terminal.none(), in);
    }

    /** Runs it while somebody else looks at what it has put out so far. */
    static Ran run(Path config, List<String> words, InputStream in, ByteArrayOutputStream out) {
        return run(config, words, Clock.systemUTC(), Map.of(), Terminal.none(), in, out);
    }

    /** The same by another clock. */
    public static Ran run(
            Path config,
            List<String> words,
            Map<String, String> more,
            Clock clock,
            InputStream in) {
        return run(config, words, clock, more, Terminal.none(), in);
    }

    private static Ran run(
            Path config,
            List<String> words,
            Clock clock,
            Map<String, String> more,
            Terminal terminal,
            InputStream in) {
        return run(config, words, clock, more, terminal, in, new ByteArrayOutputStream());
    }

    /** A line that goes on, and what it has printed so far. */
    record Going(CompletableFuture<Ran> end, ByteArrayOutputStream out) {
        String printed() {
            return out.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** Runs a line beside the test. */
    static Going start(Path config, List<String> words) {
        var out = new ByteArrayOutputStream();
        return new Going(
                CompletableFuture.supplyAsync(
                        () -> run(config, words, InputStream.nullInputStream(), out),
                        work -> Thread.ofPlatform().daemon().start(work)),
                out);
    }

    private static Ran run(
            Path config,
            List<String> words,
            Clock clock,
            Map<String, String> more,
            Terminal terminal,
            InputStream in,
            ByteArrayOutputStream out) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KUBECONFIG", config.toString());
        environment.put("HOME", "/nonexistent");
        var err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("kube"));
        line.addAll(words);
        int status =
                Quarterdeck.run(
                        new Invocation(
                                line,
                                environment,
                                Path.of("").toAbsolutePath(),
                                in,
                                out,
                                err,
                                terminal,
                                clock));
        return new Ran(
                status,
                out.toString(StandardCharsets.ISO_8859_1),
                err.toString(StandardCharsets.ISO_8859_1));
    }
}
