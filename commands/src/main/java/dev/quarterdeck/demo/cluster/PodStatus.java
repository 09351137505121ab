package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a kubelet says of a pod and of its containers. */
final class PodStatus {

    private PodStatus() {}

    /** A pod that has just come to its node. */
    static Tree admitted(Tree pod, Tree node, Instant now) {
        String host = NodeCells.address(node, "InternalIP");
        boolean inits = pod.has("spec.initContainers");
        Tree status =
                Tree.make(
                        "observedGeneration", pod.number("metadata.generation", 1),
                        "phase", "Pending",
                        "conditions", List.of(),
                        "hostIP", host,
                        "hostIPs", List.of(Tree.make("ip", host)),
                        "startTime", Ages.time(now));
        Tree admitted = pod.with("status", status);
        if (inits) {
            admitted =
                    admitted.with(
                            "status.initContainerStatuses",
                            waiting(pod, "spec.initContainers", true));
        }
        admitted =
                admitted.with("status.containerStatuses", waiting(pod, "spec.containers", inits));
        admitted = admitted.with("status.qosClass", Qos.of(pod.tree("spec")));
        return conditions(admitted, now);
    }

    private static List<Tree> waiting(Tree pod, String path, boolean inits) {
        var all = new ArrayList<Tree>();
        for (Tree container : pod.trees(path)) {
            String reason = inits ? "PodInitializing" : "ContainerCreating";
            all.add(
                    Tree.make(
                            "name",
                            container.text("name"),
                            "state",
                            Tree.make("waiting", Tree.make("reason", reason)),
                            "lastState",
                            Tree.EMPTY,
                            "ready",
                            false,
                            "restartCount",
                            0,
                            "image",
                            container.text("image"),
                            "imageID",
                            "",
                            "started",
                            false));
        }
        return all;
    }

    /** The pod has its address: the sandbox is up. */
    static Tree addressed(Tree pod, Addresses addresses) {
        if (pod.has("status.podIP")) {
            return pod;
        }
        String address =
                pod.flag("spec.hostNetwork")
                        ? pod.text("status.hostIP")
                        : addresses.next(pod.text("spec.nodeName"));
        return pod.with("status.podIP", address)
                .with("status.podIPs", List.of(Tree.make("ip", address)));
    }

    /** A copy with one container's status changed. */
    static Tree container(Tree pod, String name, UnaryOperator<Tree> change) {
        UnaryOperator<Tree> one =
                status -> status.text("name").equals(name) ? change.apply(status) : status;
        return pod.each("status.initContainerStatuses", one).each("status.containerStatuses", one);
    }

    static Tree find(Tree pod, String container) {
        for (String path : List.of("status.containerStatuses", "status.initContainerStatuses")) {
            for (Tree status : pod.trees(path)) {
                if (status.text("name").equals(container)) {
                    return status;
                }
            }
        }
        return Tree.EMPTY;
    }

    static Tree running(Tree status, String uid, Instant now) {
        String image = status.text("image");
        String full = Names.image(image);
        String seed = uid + status.text("name") + status.number("restartCount");
        return status.with("state", Tree.make("running", Tree.make("startedAt", Ages.time(now))))
                .with("image", full)
                .with("imageID", repository(full) + "@sha256:" + Hash.id(full))
                .with("containerID", "containerd://" + Hash.id(seed))
                .with("started", true);
    }

    private static String repository(String image) {
        return image.substring(
                0,
                image.lastIndexOf(':') > image.lastIndexOf('/')
                        ? image.lastIndexOf(':')
                        : image.length());
    }

    static Tree terminated(Tree status, String reason, int exit, Instant now) {
        Tree ended =
                Tree.make(
                        "exitCode", exit,
                        "reason", reason,
                        "startedAt", status.text("state.running.startedAt"),
                        "finishedAt", Ages.time(now),
                        "containerID", status.text("containerID"));
        return status.with("state", Tree.make("terminated", ended))
                .with("ready", false)
                .with("started", false);
    }

    static Tree waiting(Tree status, String reason, String message) {
        Tree waiting = Tree.make("reason", reason, "message", message.isEmpty() ? null : message);
        return status.with("state", Tree.make("waiting", waiting));
    }

    /** Draws the phase and the conditions from what the containers do. */
    static Tree concluded(Tree pod, Instant now) {
        List<Tree> all = pod.trees("status.containerStatuses");
        boolean ended = all.stream().allMatch(status -> status.has("state.terminated"));
        boolean begun =
                all.stream()
                        .anyMatch(
                                status ->
                                        !status.has("state.waiting")
                                                || status.has("lastState.terminated"));
        boolean failed =
                all.stream().anyMatch(status -> status.number("state.terminated.exitCode") != 0);
        boolean last = ended && !restarts(pod, failed);
        String phase = last ? (failed ? "Failed" : "Succeeded") : begun ? "Running" : "Pending";
        return conditions(pod.with("status.phase", phase), now);
    }

    static boolean restarts(Tree pod, boolean failed) {
        return switch (pod.text("spec.restartPolicy")) {
            case "Never" -> false;
            case "OnFailure" -> failed;
            default -> true;
        };
    }

    private static final Set<String> OVER = Set.of("Succeeded");

    private static Tree conditions(Tree pod, Instant now) {
        boolean completed = OVER.contains(pod.text("status.phase"));
        List<String> uninitialized = names(pod, "status.initContainerStatuses", "state.terminated");
        List<String> unready = names(pod, "status.containerStatuses", "");
        Tree next = pod;
        next =
                set(
                        next,
                        Conditions.of("PodReadyToStartContainers", pod.has("status.podIP"), "", ""),
                        now);
        next =
                set(
                        next,
                        uninitialized.isEmpty()
                                ? Conditions.of(
                                        "Initialized", true, completed ? "PodCompleted" : "", "")
                                : Conditions.of(
                                        "Initialized",
                                        false,
                                        "ContainersNotInitialized",
                                        "containers with incomplete status: "
                                                + list(uninitialized)),
                        now);
        for (String type : List.of("Ready", "ContainersReady")) {
            next = set(next, ready(type, completed, unready), now);
        }
        return set(next, Conditions.of("PodScheduled", true, "", ""), now);
    }

    private static Tree ready(String type, boolean completed, List<String> unready) {
        if (completed) {
            return Conditions.of(type, false, "PodCompleted", "");
        }
        return unready.isEmpty()
                ? Conditions.of(type, true, "", "")
                : Conditions.of(
                        type,
                        false,
                        "ContainersNotReady",
                        "containers with unready status: " + list(unready));
    }

    private static String list(List<String> names) {
        return "[" + String.join(" ", names) + "]";
    }

    private static Tree set(Tree pod, Tree condition, Instant now) {
        return Conditions.set(
                pod,
                condition.with("observedGeneration", pod.number("metadata.generation", 1)),
                now);
    }

    /** The containers that are not ready, or have not got to a state. */
    private static List<String> names(Tree pod, String path, String state) {
        var names = new ArrayList<String>();
        for (Tree status : pod.trees(path)) {
            boolean there =
                    state.isEmpty()
                            ? status.flag("ready")
                            : status.has(state) && status.number(state + ".exitCode") == 0;
            if (!there) {
                names.add(status.text("name"));
            }
        }
        return names;
    }
}
