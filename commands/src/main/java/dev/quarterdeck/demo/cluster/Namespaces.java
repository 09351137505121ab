package dev.quarterdeck.demo.cluster;

/** Gives each namespace what every namespace has, and empties those that are deleted. */
final class Namespaces {

    private final Cluster cluster;

    Namespaces(Cluster cluster) {
        this.cluster = cluster;
    }

    void reconcile(Tree namespace) {
        if (namespace.terminating()) {
            cluster.timeline().afterMillis(2_500, () -> empty(namespace));
            return;
        }
        make(namespace, "ServiceAccount", "serviceaccounts", "default", Tree.EMPTY);
        Tree data = Tree.make("data", Tree.make("ca.crt", Template.text("ca.crt")));
        make(namespace, "ConfigMap", "configmaps", "kube-root-ca.crt", data);
    }

    private void make(Tree namespace, String kind, String stored, String name, Tree more) {
        if (cluster.find(stored, namespace.name(), name) == null) {
            Tree metadata = Tree.make("name", name, "namespace", namespace.name());
            cluster.create(
                    Tree.make("apiVersion", "v1", "kind", kind, "metadata", metadata)
                            .defaults(more));
        }
    }

    private void empty(Tree namespace) {
        for (Kind kind : Kinds.ALL) {
            if (kind.namespaced() && !kind.measured()) {
                for (Tree object : cluster.list(kind.stored(), namespace.name())) {
                    cluster.store().remove(kind.stored(), namespace.name(), object.name());
                }
            }
        }
        cluster.store().remove("namespaces", "", namespace.name());
    }
}
