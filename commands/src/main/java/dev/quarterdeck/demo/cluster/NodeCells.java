package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a table shows of a node. */
final class NodeCells {

    private static final String ROLE = "node-role.kubernetes.io/";

    private NodeCells() {}

    static List<Column> columns() {
        return List.of(
                Column.ofName(),
                Column.text("Status", NodeCells::status),
                Column.text("Roles", NodeCells::roles),
                Column.age(),
                Column.text("Version", "status.nodeInfo.kubeletVersion"),
                Column.wide("Internal-IP", node -> address(node, "InternalIP")),
                Column.wide("External-IP", node -> address(node, "ExternalIP")),
                Column.wide("OS-Image", node -> information(node, "osImage")),
                Column.wide("Kernel-Version", node -> information(node, "kernelVersion")),
                Column.wide(
                        "Container-Runtime", node -> information(node, "containerRuntimeVersion")));
    }

    private static String status(Tree node) {
        var words = new ArrayList<String>();
        Tree ready = Conditions.find(node, "Ready");
        words.add(
                ready.none()
                        ? "Unknown"
                        : ready.text("status").equals("True") ? "Ready" : "NotReady");
        if (node.flag("spec.unschedulable")) {
            words.add("SchedulingDisabled");
        }
        return String.join(",", words);
    }

    private static String roles(Tree node) {
        var roles = new TreeSet<String>();
        for (String label : node.tree("metadata.labels").fields().keySet()) {
            if (label.startsWith(ROLE)) {
                roles.add(label.substring(ROLE.length()));
            }
        }
        return roles.isEmpty() ? Cells.NONE : String.join(",", roles);
    }

    static String address(Tree node, String type) {
        for (Tree address : node.trees("status.addresses")) {
            if (address.text("type").equals(type)) {
                return address.text("address");
            }
        }
        return Cells.NONE;
    }

    private static String information(Tree node, String field) {
        return Cells.or(node.text("status.nodeInfo." + field), "<unknown>");
    }
}
