package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What every new object gets from the server: a name, an identity, a time, and the defaults. */
final class Births {

    /** The kinds whose specification has a generation. */
    private static final Set<String> COUNTED =
            Set.of(
                    "Pod",
                    "Deployment",
                    "ReplicaSet",
                    "StatefulSet",
                    "DaemonSet",
                    "Job",
                    "CronJob",
                    "Ingress",
                    "NetworkPolicy",
                    "PodDisruptionBudget",
                    "EndpointSlice",
                    "CustomResourceDefinition",
                    "Backup");

    private Births() {}

    static Tree born(Tree manifest, Kind kind, Instant now) {
        String prefix = manifest.text("metadata.generateName");
        String name =
                manifest.name().isEmpty() && !prefix.isEmpty()
                        ? prefix + Names.letters(5, prefix + now)
                        : manifest.name();
        String seed = kind.qualified() + manifest.namespace() + "/" + name + now;
        Tree metadata =
                Tree.make(
                        "name",
                        name,
                        "generateName",
                        prefix.isEmpty() ? null : prefix,
                        "namespace",
                        kind.namespaced() ? manifest.namespace() : null,
                        "uid",
                        Names.uid(seed),
                        "generation",
                        COUNTED.contains(kind.kind()) ? 1 : null,
                        "creationTimestamp",
                        Ages.time(now));
        Tree object =
                Tree.make("kind", kind.kind(), "apiVersion", kind.groupVersion())
                        .with("metadata", metadata.defaults(given(manifest)))
                        .defaults(manifest);
        return Defaults.of(object);
    }

    private static Tree given(Tree manifest) {
        Tree metadata = manifest.tree("metadata");
        for (String field : List.of("resourceVersion", "uid", "managedFields", "selfLink")) {
            metadata = metadata.with(field, null);
        }
        return metadata;
    }
}
