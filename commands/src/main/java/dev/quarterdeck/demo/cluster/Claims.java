package dev.quarterdeck.demo.cluster;

import java.util.List;

/** Gives each claim a volume on a node's disk. */
final class Claims {

    private final Cluster cluster;

    Claims(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The name of a pod's claim, which is made and bound when it is not there yet. */
    String bound(Tree set, Tree template, String pod) {
        String name = template.name() + "-" + pod;
        if (cluster.find("persistentvolumeclaims", set.namespace(), name) == null) {
            Tree claim =
                    cluster.create(
                            template.with("metadata.name", name)
                                    .with("metadata.namespace", set.namespace())
                                    .with("metadata.labels", set.tree("spec.selector.matchLabels"))
                                    .with(
                                            "metadata.finalizers",
                                            List.of("kubernetes.io/pvc-protection")));
            bind(claim);
            String message =
                    "create Claim %s Pod %s in StatefulSet %s success"
                            .formatted(name, pod, set.name());
            cluster.recorder()
                    .record(set, "Normal", "SuccessfulCreate", message, "statefulset-controller");
        }
        return name;
    }

    private void bind(Tree claim) {
        String name = "pvc-" + claim.uid();
        cluster.create(volume(name, claim));
        Tree status =
                Tree.make(
                        "phase", "Bound",
                        "accessModes", claim.at("spec.accessModes"),
                        "capacity", capacity(claim));
        cluster.update(claim, claim.with("spec.volumeName", name).with("status", status));
    }

    private static Tree capacity(Tree claim) {
        return Tree.make("storage", claim.text("spec.resources.requests.storage"));
    }

    private static Tree volume(String name, Tree claim) {
        List<String> finalizers = List.of("kubernetes.io/pv-protection");
        return Tree.make(
                "apiVersion", "v1",
                "kind", "PersistentVolume",
                "metadata", Tree.make("name", name, "finalizers", finalizers),
                "spec", specification(name, claim),
                "status", Tree.make("phase", "Bound"));
    }

    private static Tree specification(String name, Tree claim) {
        Tree reference =
                Tree.make(
                        "kind", "PersistentVolumeClaim",
                        "namespace", claim.namespace(),
                        "name", claim.name(),
                        "uid", claim.uid(),
                        "apiVersion", "v1");
        String path = "/opt/local-path-provisioner/" + name;
        return Tree.make(
                "capacity", capacity(claim),
                "hostPath", Tree.make("path", path, "type", "DirectoryOrCreate"),
                "accessModes", claim.at("spec.accessModes"),
                "claimRef", reference,
                "persistentVolumeReclaimPolicy", "Delete",
                "storageClassName", claim.text("spec.storageClassName"),
                "volumeMode", "Filesystem");
    }
}
