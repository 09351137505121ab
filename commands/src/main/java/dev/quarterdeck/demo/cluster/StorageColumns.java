package dev.quarterdeck.demo.cluster;

import java.util.List;

/** The columns of volumes, claims and backups. */
final class StorageColumns {

    private StorageColumns() {}

    static List<Column> claims() {
        return List.of(
                Column.ofName(),
                Column.text("Status", StorageColumns::phase),
                Column.text("Volume", "spec.volumeName"),
                Column.text(
                        "Capacity",
                        object -> bound(object, object.text("status.capacity.storage"))),
                Column.text(
                        "Access Modes",
                        object -> bound(object, Cells.accessModes(object, "status.accessModes"))),
                Column.text("StorageClass", "spec.storageClassName"),
                Column.text("VolumeAttributesClass", object -> Cells.UNSET),
                Column.age(),
                Column.wide("VolumeMode", object -> object.text("spec.volumeMode")));
    }

    private static String phase(Tree object) {
        return object.terminating() ? "Terminating" : object.text("status.phase");
    }

    private static String bound(Tree claim, String text) {
        return claim.has("spec.volumeName") ? text : "";
    }

    static List<Column> volumes() {
        return List.of(
                Column.ofName(),
                Column.text("Capacity", "spec.capacity.storage"),
                Column.text(
                        "Access Modes", object -> Cells.accessModes(object, "spec.accessModes")),
                Column.text("Reclaim Policy", "spec.persistentVolumeReclaimPolicy"),
                Column.text("Status", StorageColumns::phase),
                Column.text("Claim", StorageColumns::claim),
                Column.text("StorageClass", "spec.storageClassName"),
                Column.text("VolumeAttributesClass", object -> Cells.UNSET),
                Column.text("Reason", "status.reason"),
                Column.age(),
                Column.wide("VolumeMode", object -> object.text("spec.volumeMode")));
    }

    private static String claim(Tree volume) {
        Tree claim = volume.tree("spec.claimRef");
        return claim.fields().isEmpty() ? "" : claim.text("namespace") + "/" + claim.text("name");
    }

    static List<Column> classes() {
        return List.of(
                new Column("Name", "string", "name", 0, (object, now) -> named(object)),
                Column.text("Provisioner", "provisioner"),
                Column.text("ReclaimPolicy", "reclaimPolicy"),
                Column.text("VolumeBindingMode", "volumeBindingMode"),
                Column.text("AllowVolumeExpansion", object -> object.flag("allowVolumeExpansion")),
                Column.age());
    }

    private static String named(Tree storageClass) {
        String mark =
                storageClass
                        .pairs("metadata.annotations")
                        .getOrDefault("storageclass.kubernetes.io/is-default-class", "");
        return storageClass.name() + (mark.equals("true") ? " (default)" : "");
    }

    /** The additionalPrinterColumns of the demo's one custom resource. */
    static List<Column> backups() {
        return List.of(
                Column.ofName(),
                Column.text("Source", object -> object.at("spec.source")),
                Column.text("Schedule", object -> object.at("spec.schedule")),
                Column.text("Phase", object -> object.at("status.phase")),
                new Column(
                        "Last Backup",
                        "date",
                        "",
                        0,
                        (object, now) ->
                                object.has("status.lastBackup")
                                        ? Ages.since(object.text("status.lastBackup"), now)
                                        : null),
                Column.typed("Kept", "integer", object -> object.at("spec.keep")),
                new Column("Size", "string", "", 1, (object, now) -> object.at("status.size")),
                new Column(
                        "Age",
                        "date",
                        "",
                        0,
                        (object, now) ->
                                Ages.since(object.text("metadata.creationTimestamp"), now)));
    }
}
