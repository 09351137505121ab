package dev.quarterdeck.tui;

import dev.quarterdeck.cli.DemoWorld;
import dev.quarterdeck.cli.command.Invocation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
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
                    "pods -A",
                    "get deploy,svc -n shop -o wide",
                    "get pod toolbox -o yaml",
                    "__complete in",
                    "__complete logs --f",
                    "__complete logs w",
                    "ps --unknown",
                    "inspect nobody");

    private static final List<String> KUBERNETES =
            List.of(
                    "pods",
                    "get pods -A -o wide",
                    "get pods --show-labels",
                    "get pod web -o yaml",
                    "get pod web -o json",
                    "get pod web -o jsonpath={.metadata.name}",
                    "get pod no",
                    "get things");

    private Rehearsal() {}

    /**
     * Runs them all against the embedded engine and a server of canned answers.
     *
     * @param words the path of a store with the keys "rsa" and "ec"
     */
    public static void main(String[] words) throws IOException, GeneralSecurityException {
        Invocation world = quiet(Main.world(words));
        try (DemoWorld demo = DemoWorld.of(world)) {
            for (String line : LINES) {
                Main.run(demo.world().line(List.of(line.split(" ", -1))));
            }
        }
        kubernetes(world, RehearsalKeys.read(new File(words[0]), "ec"), List.of("get pods"));
        kubernetes(world, RehearsalKeys.read(new File(words[0]), "rsa"), KUBERNETES);
        System.exit(0);
    }

    /** The same lines as with a kubeconfig of a real cluster: a certificate, a key, and TLS. */
    private static void kubernetes(Invocation world, RehearsalKeys keys, List<String> lines)
            throws IOException, GeneralSecurityException {
        Path config = Files.createTempFile("rehearsal", ".conf");
        try (RehearsalServer server = RehearsalServer.start(keys.server())) {
            Files.writeString(config, keys.config(server.port()));
            for (String line : lines) {
                List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
                words.addAll(List.of("--kubeconfig", config.toString()));
                Main.run(world.line(words));
            }
        } finally {
            Files.delete(config);
        }
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
