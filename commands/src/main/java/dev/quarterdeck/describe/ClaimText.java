package dev.quarterdeck.describe;

import java.util.List;

/**
 * What a claim for a volume says, be it an object or a part of a pod. Ported from
 * printPersistentVolumeClaim in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class ClaimText {
    private static final List<String> MODES =
            List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");
    private static final List<String> SHORT = List.of("RWO", "ROX", "RWX", "RWOP");

    private ClaimText() {}

    /**
     * Writes what a claim says.
     *
     * @param whole whether it is an object of its own
     */
    public static void write(Tree claim, boolean whole, Related related, Description out) {
        if (whole) {
            out.row(0, "Name:", claim.name());
            out.row(0, "Namespace:", claim.namespace());
        }
        out.row(0, "StorageClass:", storageClass(claim));
        if (whole) {
            out.row(0, "Status:", status(claim, related));
        }
        out.row(0, "Volume:", claim.text("spec", "volumeName"));
        Labels.ofObject(claim, out);
        if (whole) {
            out.row(0, "Finalizers:", Lists.slice(claim.texts("metadata", "finalizers")));
        }
        boolean bound = !claim.text("spec", "volumeName").isEmpty();
        Tree status = whole ? claim.at("status") : Tree.of(null);
        out.row(0, "Capacity:", bound ? status.amount("capacity", "storage") : "");
        out.row(0, "Access Modes:", bound ? accessModes(status.texts("accessModes")) : "");
        if (claim.has("spec", "volumeMode")) {
            out.row(0, "VolumeMode:", claim.text("spec", "volumeMode"));
        }
        if (claim.has("spec", "dataSource")) {
            source(claim.at("spec", "dataSource"), out);
        }
    }

    /** The status of a claim or volume: its phase, or how long it has been ending. */
    public static String status(Tree object, Related related) {
        return object.has("metadata", "deletionTimestamp")
                ? "Terminating (lasts %s)"
                        .formatted(Times.since(related, object, "metadata", "deletionTimestamp"))
                : object.text("status", "phase");
    }

    /** The storage class of a claim or volume, be it named by the annotation of old. */
    public static String storageClass(Tree object) {
        return object.or(
                object.text("spec", "storageClassName"),
                "metadata",
                "annotations",
                "volume.beta.kubernetes.io/storage-class");
    }

    /** Access modes in their short form and usual order. */
    public static String accessModes(List<String> modes) {
        return String.join(
                ",",
                MODES.stream()
                        .filter(modes::contains)
                        .map(MODES::indexOf)
                        .map(SHORT::get)
                        .toList());
    }

    private static void source(Tree source, Description out) {
        out.write(0, "DataSource:\n");
        if (source.has("apiGroup")) {
            out.row(1, "APIGroup:", source.text("apiGroup"));
        }
        out.row(1, "Kind:", source.text("kind"));
        out.row(1, "Name:", source.text("name"));
    }
}
