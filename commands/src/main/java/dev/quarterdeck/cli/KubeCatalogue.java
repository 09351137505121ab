package dev.quarterdeck.cli;

import dev.quarterdeck.cli.kube.Get;

import java.util.List;

/** The kubectl commands: a command is one class and its line here. */
final class KubeCatalogue {
    static final Catalogue ALL =
            new Catalogue(List.of(Entry.of("Display one or many resources", Get::new, "get")));

    /** Bare words that stand for a line of kubectl: a kind is listed by its own name. */
    static final List<String> KINDS = List.of("nodes", "pods");

    private KubeCatalogue() {}
}
