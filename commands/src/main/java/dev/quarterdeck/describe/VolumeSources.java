package dev.quarterdeck.describe;

import java.util.List;
import java.util.Map;

/**
 * Where volumes come from. Ported from describeVolumes, describePersistentVolume and the
 * print…VolumeSource functions in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class VolumeSources {
    private static final List<String> OF_PODS =
            List.of(
                    "hostPath",
                    "emptyDir",
                    "gcePersistentDisk",
                    "awsElasticBlockStore",
                    "gitRepo",
                    "secret",
                    "configMap",
                    "nfs",
                    "iscsi",
                    "glusterfs",
                    "persistentVolumeClaim",
                    "ephemeral",
                    "rbd",
                    "quobyte",
                    "downwardAPI",
                    "azureDisk",
                    "vsphereVolume",
                    "cinder",
                    "photonPersistentDisk",
                    "portworxVolume",
                    "scaleIO",
                    "cephfs",
                    "storageos",
                    "fc",
                    "azureFile",
                    "flexVolume",
                    "flocker",
                    "projected",
                    "csi",
                    "image");
    private static final List<String> OF_PERSISTENT_VOLUMES =
            List.of(
                    "hostPath",
                    "gcePersistentDisk",
                    "awsElasticBlockStore",
                    "nfs",
                    "iscsi",
                    "glusterfs",
                    "rbd",
                    "quobyte",
                    "vsphereVolume",
                    "cinder",
                    "azureDisk",
                    "photonPersistentDisk",
                    "portworxVolume",
                    "scaleIO",
                    "local",
                    "cephfs",
                    "storageos",
                    "fc",
                    "azureFile",
                    "flexVolume",
                    "flocker",
                    "csi");

    private VolumeSources() {}

    /** The source of a pod's volume. */
    public static void ofPod(Tree volume, Related related, Description out) {
        for (String kind : OF_PODS) {
            if (volume.has(kind)) {
                ofPod(kind, volume.at(kind), related, out);
                return;
            }
        }
        out.write(1, "<unknown>\n");
    }

    private static void ofPod(String kind, Tree source, Related related, Description out) {
        if (kind.equals("ephemeral")) {
            out.row(
                    2,
                    "Type:",
                    "EphemeralVolume (an inline specification for a volume that gets created and"
                            + " deleted with the pod)");
            if (source.has("volumeClaimTemplate")) {
                Tree claim = source.at("volumeClaimTemplate");
                ClaimText.write(claim, false, related, out.nested(2));
            }
            return;
        }
        SourceText.OF_PODS
                .getOrDefault(kind, SourceText.OF_BOTH.getOrDefault(kind, NONE))
                .write(source, out);
        if (kind.equals("csi")) {
            attributes(source.map("volumeAttributes"), out);
        } else if (kind.equals("projected")) {
            source.list("sources").forEach(part -> projected(part, out));
        } else if (kind.equals("downwardAPI")) {
            source.list("items").forEach(item -> downward(item, out));
        }
    }

    private static final SourceText NONE = new SourceText("", List.of());

    /** The source of a persistent volume, by its spec. */
    public static void ofPersistentVolume(Tree spec, Description out) {
        for (String kind : OF_PERSISTENT_VOLUMES) {
            if (spec.has(kind)) {
                Tree source = spec.at(kind);
                SourceText.OF_PERSISTENT_VOLUMES
                        .getOrDefault(kind, SourceText.OF_BOTH.getOrDefault(kind, NONE))
                        .write(source, out);
                if (kind.equals("csi")) {
                    attributes(source.map("volumeAttributes"), out);
                }
                return;
            }
        }
        out.write(1, "<unknown>\n");
    }

    private static void attributes(Map<String, String> attributes, Description out) {
        out.write(2, "VolumeAttributes:\t");
        if (attributes.isEmpty()) {
            out.rest("<none>");
        }
        boolean first = true;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (!first) {
                out.write(2, "").write(2, "\t");
            }
            String line = attribute.getKey() + "=" + attribute.getValue();
            out.write(2, Labels.shorten(line, Labels.LONGEST) + "\n");
            first = false;
        }
    }

    private static void projected(Tree part, Description out) {
        if (part.has("secret")) {
            out.row(2, "SecretName:", part.text("secret", "name"));
            out.row(2, "Optional:", part.flag("secret", "optional"));
        } else if (part.has("downwardAPI")) {
            out.row(2, "DownwardAPI:", "true");
        } else if (part.has("configMap")) {
            out.row(2, "ConfigMapName:", part.text("configMap", "name"));
            out.row(2, "Optional:", part.flag("configMap", "optional"));
        } else if (part.has("serviceAccountToken")) {
            long seconds = part.number("serviceAccountToken", "expirationSeconds");
            out.row(2, "TokenExpirationSeconds:", seconds);
        }
    }

    private static void downward(Tree item, Description out) {
        if (item.has("fieldRef")) {
            out.row(3, item.text("fieldRef", "fieldPath") + " -> " + item.text("path"));
        }
        if (item.has("resourceFieldRef")) {
            out.row(3, item.text("resourceFieldRef", "resource") + " -> " + item.text("path"));
        }
    }
}
