package dev.quarterdeck.cli;

import dev.quarterdeck.cli.kube.Get;

import java.util.List;

/** The kubectl commands: a command is one class and its line here. */
final class KubeCatalogue {
    static final Catalogue ALL =
            new Catalogue(List.of(Entry.of("Display one or many resources", Get::new, "get")));

    /** Bare words that stand for a line of kubectl: a kind is listed by its own name. */
    static final List<String> KINDS = List.of("nodes", "pods");

    /** The bare words that kubectl's grammar begins with, and what they do. */
    static final List<Candidate> WORDS =
            List.of(
                    new Candidate("get", "Display one or many resources of any kind"),
                    new Candidate("nodes", "List the nodes: get nodes"),
                    new Candidate("pods", "List the pods of a namespace: get pods"),
                    new Candidate("kube", "The same under kubectl's name: qd kube get all -A"));

    private KubeCatalogue() {}
}
