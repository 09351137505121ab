package dev.quarterdeck.describe;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one kind of volume source is told: a line for what it is, and one for each field.
 *
 * @param type what it is; the blanks and the missing colons of labels are kubectl's
 */
record SourceText(String type, List<Line> lines) {
    /** A label and the text after it. */
    record Line(String label, Function<Tree, String> text) {}

    private static final Line READ_ONLY = flag("ReadOnly:", "readOnly");
    private static final Line FILE_SYSTEM = text("FSType:", "fsType");
    private static final Line OPTIONAL = flag("Optional:", "optional");
    private static final Line LOCAL_SECRET =
            new Line(
                    "SecretRef:",
                    source ->
                            source.has("secretRef")
                                    ? "&LocalObjectReference{Name:%s,}"
                                            .formatted(source.text("secretRef", "name"))
                                    : "nil");
    private static final Line SECRET =
            new Line(
                    "SecretRef:",
                    source ->
                            source.has("secretRef")
                                    ? "&SecretReference{Name:%s,Namespace:%s,}"
                                            .formatted(
                                                    source.text("secretRef", "name"),
                                                    source.text("secretRef", "namespace"))
                                    : "nil");
    private static final String GLUSTER =
            "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)";
    private static final String SCALE_IO =
            "ScaleIO (a persistent volume backed by a block device in ScaleIO)";
    private static final String AZURE_FILE =
            "AzureFile (an Azure File Service mount on the host and bind mount to the pod)";
    private static final String CSI = "CSI (a Container Storage Interface (CSI) volume source)";

    /** Those that pods and persistent volumes have alike. */
    static final Map<String, SourceText> OF_BOTH =
            Map.ofEntries(
                    of(
                            "hostPath",
                            "HostPath (bare host directory volume)",
                            text("Path:", "path"),
                            new Line("HostPathType:", source -> source.or("<none>", "type"))),
                    of(
                            "gcePersistentDisk",
                            "GCEPersistentDisk (a Persistent Disk resource in Google Compute"
                                    + " Engine)",
                            text("PDName:", "pdName"),
                            FILE_SYSTEM,
                            number("Partition:", "partition"),
                            READ_ONLY),
                    of(
                            "awsElasticBlockStore",
                            "AWSElasticBlockStore (a Persistent Disk resource in AWS)",
                            text("VolumeID:", "volumeID"),
                            FILE_SYSTEM,
                            number("Partition:", "partition"),
                            READ_ONLY),
                    of(
                            "nfs",
                            "NFS (an NFS mount that lasts the lifetime of a pod)",
                            text("Server:", "server"),
                            text("Path:", "path"),
                            READ_ONLY),
                    of(
                            "quobyte",
                            "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
                            text("Registry:", "registry"),
                            text("Volume:", "volume"),
                            READ_ONLY),
                    of(
                            "azureDisk",
                            "AzureDisk (an Azure Data Disk mount on the host and bind mount to the"
                                    + " pod)",
                            text("DiskName:", "diskName"),
                            text("DiskURI:", "diskURI"),
                            text("Kind: ", "kind"),
                            FILE_SYSTEM,
                            text("CachingMode:", "cachingMode"),
                            READ_ONLY),
                    of(
                            "vsphereVolume",
                            "vSphereVolume (a Persistent Disk resource in vSphere)",
                            text("VolumePath:", "volumePath"),
                            FILE_SYSTEM,
                            text("StoragePolicyName:", "storagePolicyName")),
                    of(
                            "photonPersistentDisk",
                            "PhotonPersistentDisk (a Persistent Disk resource in photon platform)",
                            text("PdID:", "pdID"),
                            FILE_SYSTEM),
                    of(
                            "portworxVolume",
                            "PortworxVolume (a Portworx Volume resource)",
                            text("VolumeID:", "volumeID")),
                    of(
                            "storageos",
                            "StorageOS (a StorageOS Persistent Disk resource)",
                            text("VolumeName:", "volumeName"),
                            text("VolumeNamespace:", "volumeNamespace"),
                            FILE_SYSTEM,
                            READ_ONLY),
                    of(
                            "fc",
                            "FC (a Fibre Channel disk)",
                            new Line(
                                    "TargetWWNs:",
                                    source -> String.join(", ", source.texts("targetWWNs"))),
                            new Line("LUN:", source -> source.or("<none>", "lun")),
                            FILE_SYSTEM,
                            READ_ONLY),
                    of(
                            "flocker",
                            "Flocker (a Flocker volume mounted by the Flocker agent)",
                            text("DatasetName:", "datasetName"),
                            text("DatasetUUID:", "datasetUUID")));

    /** Those of pods alone. */
    static final Map<String, SourceText> OF_PODS =
            Map.ofEntries(
                    of(
                            "emptyDir",
                            "EmptyDir (a temporary directory that shares a pod's lifetime)",
                            text("Medium:", "medium"),
                            new Line("SizeLimit:", SourceText::limit)),
                    of(
                            "gitRepo",
                            "GitRepo (a volume that is pulled from git when the pod is created)",
                            text("Repository:", "repository"),
                            text("Revision:", "revision")),
                    of(
                            "secret",
                            "Secret (a volume populated by a Secret)",
                            text("SecretName:", "secretName"),
                            OPTIONAL),
                    of(
                            "configMap",
                            "ConfigMap (a volume populated by a ConfigMap)",
                            text("Name:", "name"),
                            OPTIONAL),
                    of(
                            "persistentVolumeClaim",
                            "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the"
                                    + " same namespace)",
                            text("ClaimName:", "claimName"),
                            READ_ONLY),
                    of(
                            "downwardAPI",
                            "DownwardAPI (a volume populated by information about the pod)\n"
                                    + "    Items:"),
                    of(
                            "projected",
                            "Projected (a volume that contains injected data from multiple"
                                    + " sources)"),
                    of(
                            "image",
                            "Image (a container image or OCI artifact)",
                            text("Reference:", "reference"),
                            text("PullPolicy:", "pullPolicy")),
                    of("csi", CSI, text("Driver:", "driver"), FILE_SYSTEM, READ_ONLY),
                    of(
                            "glusterfs",
                            GLUSTER,
                            text("EndpointsName:", "endpoints"),
                            text("Path:", "path"),
                            READ_ONLY),
                    of(
                            "scaleIO",
                            SCALE_IO,
                            text("Gateway:", "gateway"),
                            text("System:", "system"),
                            text("Protection Domain:", "protectionDomain"),
                            text("Storage Pool:", "storagePool"),
                            text("Storage Mode:", "storageMode"),
                            text("VolumeName:", "volumeName"),
                            FILE_SYSTEM,
                            READ_ONLY),
                    of(
                            "azureFile",
                            AZURE_FILE,
                            text("SecretName:", "secretName"),
                            text("ShareName:", "shareName"),
                            READ_ONLY),
                    iscsi(LOCAL_SECRET),
                    rbd(LOCAL_SECRET),
                    cinder(LOCAL_SECRET),
                    cephfs(LOCAL_SECRET),
                    flex(LOCAL_SECRET));

    /** Those of persistent volumes alone. */
    static final Map<String, SourceText> OF_PERSISTENT_VOLUMES =
            Map.ofEntries(
                    of(
                            "local",
                            "LocalVolume (a persistent volume backed by local storage on a node)",
                            text("Path:", "path")),
                    of(
                            "csi",
                            CSI,
                            text("Driver:", "driver"),
                            FILE_SYSTEM,
                            text("VolumeHandle:", "volumeHandle"),
                            READ_ONLY),
                    of(
                            "glusterfs",
                            GLUSTER,
                            text("EndpointsName:", "endpoints"),
                            new Line(
                                    "EndpointsNamespace:",
                                    source -> source.or("<unset>", "endpointsNamespace")),
                            text("Path:", "path"),
                            READ_ONLY),
                    of(
                            "scaleIO",
                            SCALE_IO,
                            text("Gateway:", "gateway"),
                            text("System:", "system"),
                            text("Protection Domain:", "protectionDomain"),
                            text("Storage Pool:", "storagePool"),
                            text("Storage Mode:", "storageMode"),
                            text("VolumeName:", "volumeName"),
                            text("SecretName:", "secretRef", "name"),
                            text("SecretNamespace:", "secretRef", "namespace"),
                            FILE_SYSTEM,
                            READ_ONLY),
                    of(
                            "azureFile",
                            AZURE_FILE,
                            text("SecretName:", "secretName"),
                            text("SecretNamespace:", "secretNamespace"),
                            text("ShareName:", "shareName"),
                            READ_ONLY),
                    iscsi(SECRET),
                    rbd(SECRET),
                    cinder(SECRET),
                    cephfs(SECRET),
                    flex(SECRET));

    private static Map.Entry<String, SourceText> iscsi(Line secret) {
        return of(
                "iscsi",
                "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and"
                        + " then exposed to the pod)",
                text("TargetPortal:", "targetPortal"),
                text("IQN:", "iqn"),
                number("Lun:", "lun"),
                text("ISCSIInterface", "iscsiInterface"),
                FILE_SYSTEM,
                READ_ONLY,
                list("Portals:", "portals"),
                flag("DiscoveryCHAPAuth:", "chapAuthDiscovery"),
                flag("SessionCHAPAuth:", "chapAuthSession"),
                secret,
                new Line("InitiatorName:", source -> source.or("<none>", "initiatorName")));
    }

    private static Map.Entry<String, SourceText> rbd(Line secret) {
        return of(
                "rbd",
                "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
                list("CephMonitors:", "monitors"),
                text("RBDImage:", "image"),
                FILE_SYSTEM,
                text("RBDPool:", "pool"),
                text("RadosUser:", "user"),
                text("Keyring:", "keyring"),
                secret,
                READ_ONLY);
    }

    private static Map.Entry<String, SourceText> cinder(Line secret) {
        return of(
                "cinder",
                "Cinder (a Persistent Disk resource in OpenStack)",
                text("VolumeID:", "volumeID"),
                FILE_SYSTEM,
                READ_ONLY,
                secret);
    }

    private static Map.Entry<String, SourceText> cephfs(Line secret) {
        return of(
                "cephfs",
                "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
                list("Monitors:", "monitors"),
                text("Path:", "path"),
                text("User:", "user"),
                text("SecretFile:", "secretFile"),
                secret,
                READ_ONLY);
    }

    private static Map.Entry<String, SourceText> flex(Line secret) {
        return of(
                "flexVolume",
                "FlexVolume (a generic volume resource that is provisioned/attached using an exec"
                        + " based plugin)",
                text("Driver:", "driver"),
                FILE_SYSTEM,
                secret,
                READ_ONLY,
                new Line(
                        "Options:",
                        source ->
                                source.map("options").entrySet().stream()
                                        .map(option -> option.getKey() + ":" + option.getValue())
                                        .collect(Collectors.joining(" ", "map[", "]"))));
    }

    private static Map.Entry<String, SourceText> of(String kind, String type, Line... lines) {
        return Map.entry(kind, new SourceText(type, List.of(lines)));
    }

    private static Line text(String label, String... path) {
        return new Line(label, source -> source.text(path));
    }

    private static Line number(String label, String field) {
        return new Line(label, source -> Long.toString(source.number(field)));
    }

    private static Line flag(String label, String field) {
        return new Line(label, source -> Boolean.toString(source.flag(field)));
    }

    private static Line list(String label, String field) {
        return new Line(label, source -> Lists.slice(source.texts(field)));
    }

    private static String limit(Tree source) {
        boolean limited = source.amount("sizeLimit").value().signum() > 0;
        return limited ? source.amount("sizeLimit").toString() : "<unset>";
    }

    void write(Tree source, Description out) {
        out.row(2, "Type:", type);
        lines.forEach(line -> out.row(2, line.label(), line.text().apply(source)));
    }
}
