package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.api.ApiResource;

import java.io.IOException;
import java.util.List;

/** The nodes that a line means by their names or their labels (kubectl pkg/cmd/drain, Complete). */
final class Nodes {
    private static final List<String> ALL = List.of("nodes");

    private Nodes() {}

    /** Ends the line where it names no nodes, or does so twice. */
    static void check(Work work, String verb) {
        boolean named = !work.call().arguments().isEmpty();
        if (!named && !work.flags().given("selector")) {
            throw work.misused("USAGE: " + verb + " NODE [flags]");
        }
        if (named && !work.flags().text("selector").isEmpty()) {
            throw work.misused("cannot specify both a node name and a --selector option");
        }
    }

    /** All of them; the first that is not there ends the line before anything is done. */
    static Plan plan(Work work) throws IOException {
        boolean selected = !work.flags().text("selector").isEmpty();
        return new Selection(work)
                .arguments(selected ? ALL : named(work.call().arguments()))
                .listing(true)
                .oneType()
                .stopping()
                .plan();
    }

    /** Ends the line where something else than nodes was found. */
    static void check(List<Info> nodes) {
        for (Info node : nodes) {
            ApiResource resource = node.resource();
            Work.refuse(
                    !resource.qualified().equals("nodes"),
                    "expected resource of type node, got \"" + resource.goText() + "\"");
        }
    }

    /** Each with its type, which may be written before it. */
    static List<String> named(List<String> names) {
        Work.refuse(names.contains(""), "resource name may not be empty");
        return names.stream().map(name -> name.contains("/") ? name : "nodes/" + name).toList();
    }

    /** Those of a line that changes them one after the other. */
    static Plan plan(Work work, List<String> names) throws IOException {
        boolean chosen = work.flags().on("all") || !work.flags().text("selector").isEmpty();
        return new Selection(work)
                .arguments(chosen ? ALL : named(names))
                .listing(true)
                .latest()
                .plan();
    }
}
