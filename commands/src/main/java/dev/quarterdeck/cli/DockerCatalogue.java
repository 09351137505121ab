package dev.quarterdeck.cli;

import java.util.List;

/** The docker commands: a command is one class and its line here. */
final class DockerCatalogue {
    static final Catalogue ALL = new Catalogue(List.of());

    private DockerCatalogue() {}
}
