package dev.quarterdeck.tui;

import dev.quarterdeck.cli.DemoWorld;
import dev.quarterdeck.cli.command.Invocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

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
                    "__complete in",
                    "__complete logs --f",
                    "__complete logs w",
                    "ps --unknown",
                    "inspect nobody");

    private Rehearsal() {}

    /** Runs them all against the embedded engine; takes no words. */
    public static void main(String[] words) throws IOException {
        try (DemoWorld demo = DemoWorld.of(quiet(Main.world(words)))) {
            for (String line : LINES) {
                Main.run(demo.world().line(List.of(line.split(" ", -1))));
            }
        }
        System.exit(0);
    }

    private static Invocation quiet(Invocation world) {
        return new Invocation(
                world.argv(),
                world.env(),
                world.cwd(),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                world.terminal(),
                world.clock());
    }
}
