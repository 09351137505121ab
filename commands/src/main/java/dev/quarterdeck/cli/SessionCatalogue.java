package dev.quarterdeck.cli;

import dev.quarterdeck.cli.kube.session.Attach;
import dev.quarterdeck.cli.kube.session.Copy;
import dev.quarterdeck.cli.kube.session.Debug;
import dev.quarterdeck.cli.kube.session.Exec;
import dev.quarterdeck.cli.kube.session.Forward;
import dev.quarterdeck.cli.kube.session.Shell;

import java.util.List;

/** The kubectl commands that join a terminal, files or ports with a container. */
final class SessionCatalogue {
    static final List<Entry> ALL =
            List.of(
                    Entry.of("Execute a command in a container", Exec::new, "exec"),
                    Entry.of("Attach to a running container", Attach::new, "attach"),
                    Entry.of("Copy files and directories to and from containers", Copy::new, "cp"),
                    Entry.of(
                            "Put a container for debugging beside those of a pod",
                            Debug::new,
                            "debug"),
                    Entry.of("Open a shell in a container", Shell::new, "shell"),
                    Entry.of(
                            "Forward one or more local ports to a pod",
                            Forward::new,
                            "port-forward"));

    private SessionCatalogue() {}
}
