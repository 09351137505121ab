package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Containers;
import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Describes pods. Ported from describePod in {@code k8s.io/kubectl/pkg/describe/describe.go}. */
final class PodDescriber implements Describer {
    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree pod = Tree.of(object);
        Tree spec = pod.at("spec");
        out.row(0, "Name:", pod.name());
        out.row(0, "Namespace:", pod.namespace());
        told(out, "Priority:", spec.text("priority"));
        told(out, "Priority Class Name:", spec.text("priorityClassName"));
        told(out, "Runtime Class Name:", spec.text("runtimeClassName"));
        told(out, "Service Account:", spec.text("serviceAccountName"));
        String node = spec.text("nodeName");
        out.row(0, "Node:", node.isEmpty() ? "<none>" : node + "/" + pod.text("status", "hostIP"));
        if (pod.has("status", "startTime")) {
            out.row(0, "Start Time:", Times.full(related, pod, "status", "startTime"));
        }
        Labels.ofObject(pod, out);
        status(pod, related, out);
        addresses(pod, out);
        told(out, "Controlled By:", PodText.controller(pod));
        told(out, "NominatedNodeName:", pod.text("status", "nominatedNodeName"));
        if (spec.has("resources")) {
            out.row(0, "Resources:");
            Containers.resources(spec.at("resources"), 1, out);
        }
        containers(pod, related, out);
        conditions(pod, out);
        PodText.volumes(out, "", spec.list("volumes"), related);
        out.row(0, "QoS Class:", Qos.of(pod));
        Labels.labels(out, "Node-Selectors", spec.map("nodeSelector"));
        Lists.tolerations(out, "Tolerations", spec.list("tolerations"));
        PodText.spread(out, "", spec.list("topologySpreadConstraints"));
        PodText.group(out, "", spec.at("schedulingGroup"));
        events(pod, related, out);
    }

    private static void told(Description out, String title, String text) {
        if (!text.isEmpty()) {
            out.row(0, title, text);
        }
    }

    private static void status(Tree pod, Related related, Description out) {
        String phase = pod.text("status", "phase");
        boolean over = phase.equals("Failed") || phase.equals("Succeeded");
        if (pod.has("metadata", "deletionTimestamp") && !over) {
            String since = Times.since(related, pod, "metadata", "deletionTimestamp");
            out.row(0, "Status:", "Terminating (lasts " + since + ")");
            long grace = pod.number("metadata", "deletionGracePeriodSeconds");
            out.row(0, "Termination Grace Period:", grace + "s");
        } else {
            out.row(0, "Status:", phase);
        }
        told(out, "Reason:", pod.text("status", "reason"));
        told(out, "Message:", pod.text("status", "message"));
        Tree profile = pod.at("spec", "securityContext", "seccompProfile");
        if (profile.has()) {
            out.row(0, "SeccompProfile:", profile.text("type"));
            if (profile.text("type").equals("Localhost")) {
                out.row(0, "LocalhostProfile:", profile.text("localhostProfile"));
            }
        }
    }

    private static void addresses(Tree pod, Description out) {
        out.row(0, "IP:", pod.text("status", "podIP"));
        List<Tree> addresses = pod.list("status", "podIPs");
        out.row(0, "IPs:" + (addresses.isEmpty() ? "\t<none>" : ""));
        addresses.forEach(address -> out.row(1, "IP:", address.text("ip")));
    }

    private static void containers(Tree pod, Related related, Description out) {
        if (!pod.list("spec", "initContainers").isEmpty()) {
            Containers.ofPod(
                    "Init Containers",
                    pod,
                    "initContainers",
                    "initContainerStatuses",
                    related,
                    out);
        }
        Containers.ofPod("Containers", pod, "containers", "containerStatuses", related, out);
        if (!pod.list("spec", "ephemeralContainers").isEmpty()) {
            Containers.ofPod(
                    "Ephemeral Containers",
                    pod,
                    "ephemeralContainers",
                    "ephemeralContainerStatuses",
                    related,
                    out);
        }
    }

    private static void conditions(Tree pod, Description out) {
        List<Tree> conditions = pod.list("status", "conditions");
        List<Tree> gates = pod.list("spec", "readinessGates");
        if (!gates.isEmpty()) {
            out.write(0, "Readiness Gates:\n  Type\tStatus\n");
        }
        for (Tree gate : gates) {
            String type = gate.text("conditionType");
            String status =
                    conditions.stream()
                            .filter(condition -> condition.text("type").equals(type))
                            .findFirst()
                            .map(condition -> condition.text("status"))
                            .orElse("<none>");
            out.row(1, type + " ", status + " ");
        }
        if (!conditions.isEmpty()) {
            out.write(0, "Conditions:\n  Type\tStatus\n");
        }
        for (Tree condition : conditions) {
            out.row(1, condition.text("type") + " ", condition.text("status") + " ");
        }
    }

    /** The events of a mirror pod name the pod of the file it mirrors. */
    private static void events(Tree pod, Related related, Description out) {
        if (related.events()) {
            String own = pod.text("metadata", "uid");
            String uid = pod.or(own, "metadata", "annotations", "kubernetes.io/config.mirror");
            Events.write(Events.search(pod, uid, false, related), related, out);
        }
    }
}
