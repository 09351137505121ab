package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;

/** The revisions of templates that stateful and daemon sets have had. */
final class Revisions {

    static final String LABEL = "controller-revision-hash";
    private static final String STORED = "controllerrevisions.apps";

    private final Cluster cluster;

    Revisions(Cluster cluster) {
        this.cluster = cluster;
    }

    String hash(Tree set) {
        return cluster.hashes().of(set.tree("spec.template"));
    }

    /** Sees that there is a revision of what the set wants now. */
    void keep(Tree set) {
        String name = set.name() + "-" + hash(set);
        if (cluster.find(STORED, set.namespace(), name) != null) {
            return;
        }
        var old = new ArrayList<Tree>();
        for (Tree revision : cluster.list(STORED, set.namespace())) {
            if (revision.owner().text("uid").equals(set.uid())) {
                old.add(revision);
            }
        }
        long number = old.stream().mapToLong(one -> one.number("revision")).max().orElse(0) + 1;
        Tree labels = set.tree("spec.template.metadata.labels").with(LABEL, hash(set));
        Tree template = set.tree("spec.template").with("$patch", "replace");
        cluster.create(
                Tree.make(
                        "apiVersion",
                        "apps/v1",
                        "kind",
                        "ControllerRevision",
                        "metadata",
                        Tree.make(
                                "name",
                                name,
                                "namespace",
                                set.namespace(),
                                "labels",
                                labels,
                                "ownerReferences",
                                List.of(Pods.reference(set))),
                        "data",
                        Tree.make("spec", Tree.make("template", template)),
                        "revision",
                        number));
    }
}
