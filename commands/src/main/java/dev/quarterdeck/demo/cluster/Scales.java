package dev.quarterdeck.demo.cluster;

/** How many pods a workload is to have, as an object of its own. */
final class Scales {

    private Scales() {}

    static Tree of(Kind kind, Tree object) {
        if (!kind.subresources().contains("scale")) {
            throw StatusError.noSuchResource();
        }
        Tree metadata = object.tree("metadata");
        return Tree.make(
                "kind",
                "Scale",
                "apiVersion",
                "autoscaling/v1",
                "metadata",
                Tree.make(
                        "name", metadata.text("name"),
                        "namespace", metadata.text("namespace"),
                        "uid", metadata.text("uid"),
                        "resourceVersion", metadata.text("resourceVersion"),
                        "creationTimestamp", metadata.text("creationTimestamp")),
                "spec",
                Tree.make("replicas", object.number("spec.replicas")),
                "status",
                Tree.make(
                        "replicas", object.number("status.replicas"),
                        "selector", Selector.words(object.tree("spec.selector"))));
    }

    static Tree applied(Tree object, Tree scale) {
        return object.with("spec.replicas", scale.number("spec.replicas"));
    }
}
