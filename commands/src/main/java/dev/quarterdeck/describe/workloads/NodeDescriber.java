package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Describes nodes. Ported from describeNode in {@code k8s.io/kubectl/pkg/describe/describe.go}. */
final class NodeDescriber implements Describer {
    private static final String ROLE = "node-role.kubernetes.io/";
    private static final int FORBIDDEN = 403;

    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree node = Tree.of(object);
        @Nullable List<Tree> pods = pods(node, related);
        out.row(0, "Name:", node.name());
        out.row(0, "Roles:", Lists.orNone(roles(node)));
        Labels.ofObject(node, out);
        out.row(
                0,
                "CreationTimestamp:",
                Times.full(related, node, "metadata", "creationTimestamp"));
        Lists.taints(out, "Taints", node.list("spec", "taints"));
        out.row(0, "Unschedulable:", node.flag("spec", "unschedulable"));
        lease(node, related, out);
        conditions(node.list("status", "conditions"), related, out);
        out.row(0, "Addresses:");
        for (Tree address : node.list("status", "addresses")) {
            out.row(1, address.text("type") + ":", address.text("address"));
        }
        amounts("Capacity:", node, "capacity", out);
        amounts("Allocatable:", node, "allocatable", out);
        ResourceSlices.write(node, related, out);
        system(node, out);
        if (pods == null) {
            out.row(0, "Pods:", "not authorized");
        } else {
            new NodeResources(node, pods, related, out).write();
        }
        events(node, related, out);
    }

    /** The pods on a node that are not over, or null where they may not be seen. */
    private static @Nullable List<Tree> pods(Tree node, Related related) {
        String selector =
                "spec.nodeName=" + node.name() + ",status.phase!=Succeeded,status.phase!=Failed";
        try {
            return related.list("/api/v1/pods", Map.of("fieldSelector", selector));
        } catch (StatusError refused) {
            if (refused.code() == FORBIDDEN) {
                return null;
            }
            throw refused;
        }
    }

    private static String roles(Tree node) {
        TreeSet<String> roles = new TreeSet<>(Utf8.ORDER);
        node.map("metadata", "labels")
                .forEach(
                        (name, value) -> {
                            String role =
                                    name.startsWith(ROLE)
                                            ? name.substring(ROLE.length())
                                            : name.equals("kubernetes.io/role") ? value : "";
                            if (!role.isEmpty()) {
                                roles.add(role);
                            }
                        });
        return String.join(",", roles);
    }

    private static void lease(Tree node, Related related, Description out) {
        try {
            Tree spec =
                    related.get(
                                    "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/"
                                            + node.name())
                            .at("spec");
            out.row(0, "Lease:");
            out.row(1, "HolderIdentity:", spec.or("<unset>", "holderIdentity"));
            out.row(1, "AcquireTime:", moment(spec, "acquireTime", related));
            out.row(1, "RenewTime:", moment(spec, "renewTime", related));
        } catch (OpsException refused) {
            String why = refused instanceof StatusError status ? status.text() : refused.what();
            out.row(0, "Lease:", "Failed to get lease: " + why);
        }
    }

    private static String moment(Tree spec, String field, Related related) {
        return spec.has(field) ? Times.full(related, spec, field) : "<unset>";
    }

    private static void conditions(List<Tree> conditions, Related related, Description out) {
        if (conditions.isEmpty()) {
            return;
        }
        out.write(
                0,
                "Conditions:\n"
                    + "  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n");
        out.row(
                1,
                "----",
                "------",
                "-----------------",
                "------------------",
                "------",
                "-------");
        for (Tree condition : conditions) {
            out.row(
                    1,
                    condition.text("type") + " ",
                    condition.text("status") + " ",
                    Times.full(related, condition, "lastHeartbeatTime") + " ",
                    Times.full(related, condition, "lastTransitionTime") + " ",
                    condition.text("reason") + " ",
                    condition.text("message"));
        }
    }

    private static void amounts(String title, Tree node, String field, Description out) {
        var amounts = node.amounts("status", field);
        if (!amounts.isEmpty()) {
            out.row(0, title);
            amounts.forEach((name, amount) -> out.row(1, name + ":", amount));
        }
    }

    private static void system(Tree node, Description out) {
        Tree system = node.at("status", "nodeInfo");
        out.row(0, "System Info:");
        out.row(1, "Machine ID:", system.text("machineID"));
        out.row(1, "System UUID:", system.text("systemUUID"));
        out.row(1, "Boot ID:", system.text("bootID"));
        out.row(1, "Kernel Version:", system.text("kernelVersion"));
        out.row(1, "OS Image:", system.text("osImage"));
        out.row(1, "Operating System:", system.text("operatingSystem"));
        out.row(1, "Architecture:", system.text("architecture"));
        out.row(1, "Container Runtime Version:", system.text("containerRuntimeVersion"));
        out.row(1, "Kubelet Version:", system.text("kubeletVersion"));
        told(out, "PodCIDR:", node.text("spec", "podCIDR"));
        told(out, "PodCIDRs:", String.join(",", node.texts("spec", "podCIDRs")));
        told(out, "ProviderID:", node.text("spec", "providerID"));
    }

    private static void told(Description out, String title, String text) {
        if (!text.isEmpty()) {
            out.row(0, title, text);
        }
    }

    /** The kubelet's events name the node by its name where others have its UID. */
    private static void events(Tree node, Related related, Description out) {
        if (related.events()) {
            String uid = node.text("metadata", "uid");
            List<Tree> events = new ArrayList<>(Events.search(node, uid, true, related));
            events.addAll(Events.search(node, node.name(), true, related));
            Events.write(events, related, out);
        }
    }
}
