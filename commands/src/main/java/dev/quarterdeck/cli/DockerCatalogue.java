package dev.quarterdeck.cli;

import dev.quarterdeck.cli.docker.Exec;
import dev.quarterdeck.cli.docker.Logs;

import java.util.List;

/** The docker commands: a command is one class and its line here. */
final class DockerCatalogue {
    static final Catalogue ALL =
            new Catalogue(
                    List.of(
                            Entry.of(
                                    "Execute a command in a running container",
                                    Exec::new,
                                    "exec",
                                    "container exec"),
                            Entry.of(
                                    "Fetch the logs of a container",
                                    Logs::new,
                                    "logs",
                                    "container logs")));

    private DockerCatalogue() {}
}
