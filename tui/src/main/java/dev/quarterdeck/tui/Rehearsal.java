package dev.quarterdeck.tui;

import dev.quarterdeck.cli.DemoWorld;
import dev.quarterdeck.cli.command.Invocation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
     * Runs them all, or the screen, against the embedded engine and a server of canned answers.
     *
     * @param words {@code cli} or {@code tui}, and the path of a store with the keys "rsa" and "ec"
     */
    public static void main(String[] words) throws IOException, GeneralSecurityException {
        Invocation world = Main.world(words);
        RehearsalKeys rsa = RehearsalKeys.read(new File(words[1]), "rsa");
        RehearsalKeys ec = RehearsalKeys.read(new File(words[1]), "ec");
        if (words[0].equals("tui")) {
            kubernetes(quiet(world), ec, List.of("get pods"));
            screen(world, rsa);
        } else {
            docker(quiet(world));
            kubernetes(quiet(world), ec, List.of("get pods"));
            kubernetes(quiet(world), rsa, KUBERNETES);
        }
        System.exit(0);
    }

    private static void docker(Invocation world) throws IOException {
        try (DemoWorld demo = DemoWorld.of(world)) {
            for (String line : LINES) {
                Main.run(demo.world().line(List.of(line.split(" ", -1))));
            }
        }
    }

    /** With a kubeconfig as of a real cluster: a certificate, a key, and TLS. */
    private static void kubernetes(Invocation world, RehearsalKeys keys, List<String> lines)
            throws IOException, GeneralSecurityException {
        try (RehearsalCluster cluster = RehearsalCluster.start(keys)) {
            for (String line : lines) {
                List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
                words.addAll(List.of("--kubeconfig", cluster.config()));
                Main.run(world.line(words));
            }
        }
    }

    private static void screen(Invocation world, RehearsalKeys keys)
            throws IOException, GeneralSecurityException {
        try (RehearsalCluster cluster = RehearsalCluster.start(keys);
                DemoWorld demo = DemoWorld.of(world)) {
            Main.run(demo.world().line(List.of("--kubeconfig", cluster.config())));
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
