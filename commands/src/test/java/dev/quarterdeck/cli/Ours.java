package dev.quarterdeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A line of ours, run in this virtual machine, and how it ended. */
public record Ours(int status, String out, String err) {
    /** The time of every line. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Runs words split at blanks, where no engine is. */
    static Ours run(String line) {
        return run(Map.of("DOCKER_HOST", "unix:///nonexistent/docker.sock"), line.split(" ", -1));
    }

    /** Runs words in an environment. */
    public static Ours run(Map<String, String> environment, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var world =
                new Invocation(
                        List.of(words),
                        environment,
                        Path.of(""),
                        InputStream.nullInputStream(),
                        out,
                        err,
                        Terminal.none(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        int status = Quarterdeck.run(world);
        return new Ours(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
