package dev.quarterdeck.describe;

import java.util.List;

/**
 * What pods and templates of pods tell alike. Ported from DescribePodTemplate, describeVolumes and
 * describeTopologySpreadConstraints in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class PodText {
    private PodText() {}

    /** The template of the pods that an object makes. */
    public static void template(Tree template, Related related, Description out) {
        out.write(0, "Pod Template:\n");
        if (!template.has()) {
            out.write(1, "<unset>");
            return;
        }
        Tree spec = template.at("spec");
        Labels.labels(out, "  Labels", template.map("metadata", "labels"));
        if (template.has("metadata", "annotations")) {
            Labels.annotations(out, "  Annotations", template.map("metadata", "annotations"));
        }
        told(out, "Service Account:", spec.text("serviceAccountName"));
        if (!spec.list("initContainers").isEmpty()) {
            Containers.ofTemplate("Init Containers", template, "initContainers", related, out);
        }
        Containers.ofTemplate("Containers", template, "containers", related, out);
        volumes(out, "  ", spec.list("volumes"), related);
        spread(out, "  ", spec.list("topologySpreadConstraints"));
        told(out, "Priority Class Name:", spec.text("priorityClassName"));
        Labels.labels(out, "  Node-Selectors", spec.map("nodeSelector"));
        Lists.tolerations(out, "  Tolerations", spec.list("tolerations"));
        group(out, "  ", spec.at("schedulingGroup"));
    }

    private static void told(Description out, String title, String text) {
        if (!text.isEmpty()) {
            out.row(1, title, text);
        }
    }

    /** The volumes of a pod. */
    public static void volumes(Description out, String start, List<Tree> volumes, Related related) {
        if (volumes.isEmpty()) {
            out.row(0, start + "Volumes:", "<none>");
            return;
        }
        out.row(0, start + "Volumes:");
        for (Tree volume : volumes) {
            out.row(1, (start.isEmpty() ? "" : " ") + volume.text("name") + ":");
            VolumeSources.ofPod(volume, related, out);
        }
    }

    /** How pods are to be spread. */
    public static void spread(Description out, String start, List<Tree> constraints) {
        List<Tree> sorted = Lists.sorted(constraints, one -> one.text("topologyKey"));
        String title = start + "Topology Spread Constraints:\t";
        for (Tree constraint : sorted) {
            out.write(0, title + spread(constraint) + "\n");
            title = start + "\t";
        }
    }

    private static String spread(Tree constraint) {
        String spread =
                "%s:%s when max skew %d is exceeded"
                        .formatted(
                                constraint.text("topologyKey"),
                                constraint.text("whenUnsatisfiable"),
                                constraint.number("maxSkew"));
        return constraint.has("labelSelector")
                ? spread + " for selector " + Selectors.shown(constraint.at("labelSelector"))
                : spread;
    }

    /** The group a pod is scheduled with. */
    public static void group(Description out, String start, Tree group) {
        if (group.has()) {
            out.row(0, start + "SchedulingGroup:");
            out.row(1, "PodGroupName:", group.text("podGroupName"));
        }
    }

    /** Which object controls another: {@code ReplicaSet/web-1}; empty where none does. */
    public static String controller(Tree object) {
        Tree owner = owner(object);
        return owner.has() ? owner.text("kind") + "/" + owner.text("name") : "";
    }

    /** The owner that controls an object; absent where none does. */
    public static Tree owner(Tree object) {
        return object.list("metadata", "ownerReferences").stream()
                .filter(owner -> owner.flag("controller"))
                .findFirst()
                .orElse(Tree.of(null));
    }
}
