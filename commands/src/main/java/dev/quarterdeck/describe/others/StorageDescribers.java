package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Storage classes, CSI drivers' nodes, and classes of volume attributes. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class StorageDescribers {
    private static final List<String> DEFAULT =
            List.of(
                    "storageclass.kubernetes.io/is-default-class",
                    "storageclass.beta.kubernetes.io/is-default-class");

    private StorageDescribers() {}

    static void storageClass(Tree kind, Related related, Description out) {
        SortedMap<String, String> annotations = kind.map("metadata", "annotations");
        boolean standard = DEFAULT.stream().anyMatch(n -> "true".equals(annotations.get(n)));
        out.row(0, "Name:", kind.name());
        out.row(0, "IsDefaultClass:", standard ? "Yes" : "No");
        out.row(0, "Annotations:", Selectors.labels(annotations));
        out.row(0, "Provisioner:", kind.text("provisioner"));
        out.row(0, "Parameters:", Selectors.labels(kind.map("parameters")));
        boolean told = kind.has("allowVolumeExpansion");
        String expands = told ? Lists.title(kind.flag("allowVolumeExpansion")) : "<unset>";
        out.row(0, "AllowVolumeExpansion:", expands);
        List<String> options = kind.texts("mountOptions");
        if (options.isEmpty()) {
            out.row(0, "MountOptions:", "<none>");
        } else {
            out.row(0, "MountOptions:");
            options.forEach(option -> out.row(1, option));
        }
        if (kind.has("reclaimPolicy")) {
            out.row(0, "ReclaimPolicy:", kind.text("reclaimPolicy"));
        }
        if (kind.has("volumeBindingMode")) {
            out.row(0, "VolumeBindingMode:", kind.text("volumeBindingMode"));
        }
        topologies(kind.list("allowedTopologies"), out);
        Events.ofObject(kind, related, out);
    }

    /** An empty list does not come through the wire as kubectl reads it: it is no list. */
    private static void topologies(List<Tree> terms, Description out) {
        if (terms.isEmpty()) {
            return;
        }
        out.write(0, "AllowedTopologies:\t").rest("");
        for (int i = 0; i < terms.size(); i++) {
            List<String> lines = new ArrayList<>();
            for (Tree one : terms.get(i).list("matchLabelExpressions")) {
                lines.add(requirement(one.text("key") + " in", one));
            }
            term(out, 1, i, lines);
        }
    }

    /** What is asked of a label, with the values it may have. */
    static String requirement(String start, Tree requirement) {
        List<String> values = requirement.texts("values");
        return values.isEmpty() ? start : start + " [" + String.join(", ", values) + "]";
    }

    /** A term of requirements, all of which must hold. */
    static void term(Description out, int level, int number, List<String> lines) {
        out.write(level, "Term " + number + ":\t");
        if (lines.isEmpty()) {
            out.rest("<none>");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.write(level, "\t");
            }
            out.write(0, lines.get(i) + "\n");
        }
    }

    static void node(Tree node, Related related, Description out) {
        ConfigDescribers.clusterHead(node, out);
        String created = Times.full(related, node, "metadata", "creationTimestamp");
        out.row(0, "CreationTimestamp:", created);
        out.row(0, "Spec:");
        List<Tree> drivers = node.list("spec", "drivers");
        if (!drivers.isEmpty()) {
            out.row(1, "Drivers:");
        }
        for (Tree driver : drivers) {
            out.row(2, driver.text("name") + ":");
            out.row(3, "Node ID:", driver.text("nodeID"));
            if (driver.has("allocatable", "count")) {
                out.row(3, "Allocatables:");
                out.row(4, "Count:", driver.number("allocatable", "count"));
            }
            List<String> keys = driver.texts("topologyKeys");
            if (!keys.isEmpty()) {
                out.row(3, "Topology Keys:", Lists.slice(keys));
            }
        }
        Events.ofObject(node, related, out);
    }

    static void attributesClass(Tree kind, Related related, Description out) {
        out.row(0, "Name:", kind.name());
        out.row(0, "Annotations:", Selectors.labels(kind.map("metadata", "annotations")));
        out.row(0, "DriverName:", kind.text("driverName"));
        out.row(0, "Parameters:", Selectors.labels(kind.map("parameters")));
        Events.ofObject(kind, related, out);
    }
}
