package dev.quarterdeck.tui;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Runs the everyday lines once, so that the start-up cache holds the classes they need. */
public final class Rehearsal {
    private static final List<String> LINES =
            List.of(
                    "version",
                    "ps",
                    "ps -a --no-trunc",
                    "ps --filter status=running --format {{.Names}}",
                    "images",
                    "images --digests",
                    "inspect web",
                    "inspect --format {{.State.Pid}} web",
                    "pid web",
                    "logs --tail 5 web",
                    "exec web ls",
                    "run --rm busybox:1.35 true",
                    "stop talk",
                    "start talk",
                    "restart talk",
                    "ps --unknown",
                    "inspect nobody");

    private Rehearsal() {}

    /** Runs them all against the embedded engine; takes no words. */
    public static void main(String[] words) {
        for (String line : LINES) {
            Quarterdeck.run(world(List.of(("--demo " + line).split(" ", -1))));
        }
        System.exit(0);
    }

    private static Invocation world(List<String> words) {
        return new Invocation(
                words,
                Map.of("HOME", "/nonexistent"),
                Path.of("/"),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Terminal.none(),
                Clock.system(ZoneId.systemDefault()));
    }
}
