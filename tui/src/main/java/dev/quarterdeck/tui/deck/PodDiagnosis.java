package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Why an object of the cluster fails, and what to try. */
final class PodDiagnosis {
    private static final Set<String> PULLING =
            Set.of("ImagePullBackOff", "ErrImagePull", "InvalidImageName", "ErrImageNeverPull");
    private static final Set<String> CONFIGURING =
            Set.of("CreateContainerConfigError", "CreateContainerError", "RunContainerError");

    /** Conditions that are good when they are false. */
    private static final Set<String> PRESSURES =
            Set.of(
                    "MemoryPressure",
                    "DiskPressure",
                    "PIDPressure",
                    "NetworkUnavailable",
                    "Failed",
                    "FailureTarget",
                    "Suspended",
                    "ReplicaFailure",
                    "DisruptionTarget");

    private PodDiagnosis() {}

    /** Whether a condition says that all is well. */
    static boolean good(Tree condition) {
        String bad = PRESSURES.contains(condition.at("type").text()) ? "True" : "False";
        String status = condition.at("status").text();
        if (condition.at("reason").text().equals("PodCompleted")) {
            return true;
        }
        return !status.equals(bad) && !status.equals("Unknown");
    }

    /** The diagnosis of an object; null where nothing is wrong or nothing is known. */
    static @Nullable Diagnosis of(Visit visit, ClusterObject object, Tree tree, Tree events) {
        if (!object.health().faulty() || !tree.known()) {
            return null;
        }
        boolean one = visit.lists("Container");
        Diagnosis found =
                one || visit.lists("Pod") ? pod(tree, one ? object.row().name() : "") : null;
        return found != null ? found : general(tree, events);
    }

    /** Of the container of this name; of the first that fails where there is no name. */
    private static @Nullable Diagnosis pod(Tree pod, String only) {
        List<Tree> statuses = new ArrayList<>(pod.at("status", "initContainerStatuses").items());
        statuses.addAll(pod.at("status", "containerStatuses").items());
        for (Tree status : statuses) {
            boolean meant = only.isEmpty() || status.at("name").text().equals(only);
            Diagnosis found = meant ? container(status) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Diagnosis container(Tree status) {
        String name = status.at("name").text();
        Tree waiting = status.at("state", "waiting");
        String reason = waiting.at("reason").text();
        if (PULLING.contains(reason)) {
            return new Diagnosis(
                    name + ": " + pulling(status, waiting),
                    "y",
                    "check the image's name and registry");
        }
        if (CONFIGURING.contains(reason)) {
            String message = waiting.at("message").text();
            return new Diagnosis(name + ": " + message, "y", "compare with what it refers to");
        }
        Tree ended =
                status.at("state", "terminated").known()
                        ? status.at("state", "terminated")
                        : status.at("lastState", "terminated");
        return reason.equals("CrashLoopBackOff") || status.at("state", "terminated").known()
                ? ended(name, ended, status.at("restartCount").number())
                : null;
    }

    private static String pulling(Tree status, Tree waiting) {
        String message = waiting.at("message").text();
        return message.isEmpty() ? status.at("image").text() + " cannot be pulled" : message;
    }

    private static @Nullable Diagnosis ended(String name, Tree ended, long restarts) {
        String reason = ended.at("reason").text();
        if (reason.equals("Completed") || !ended.known()) {
            return null;
        }
        String again = restarts > 0 ? ", " + restarts + " restarts" : "";
        if (reason.equals("OOMKilled")) {
            return new Diagnosis(
                    name + ": killed, out of memory" + again, "y", "give it a higher memory limit");
        }
        String message = ended.at("message").text().strip();
        String exit = name + ": ends with exit " + ended.at("exitCode").number() + again;
        String why =
                message.isEmpty() ? exit : exit + ": " + message.lines().findFirst().orElse("");
        return new Diagnosis(why, "Enter", "look at its containers");
    }

    /** What its conditions say, and failing that the last warning about it. */
    private static @Nullable Diagnosis general(Tree tree, Tree events) {
        for (Tree condition : tree.at("status", "conditions").items()) {
            String message = condition.at("message").text();
            if (!good(condition) && !message.isEmpty()) {
                return new Diagnosis(message, "y", "compare with its specification");
            }
        }
        for (Tree event : events.at("items").items().reversed()) {
            if (event.at("type").text().equals("Warning")) {
                return new Diagnosis(
                        event.at("message").text().strip(), "y", "compare with its specification");
            }
        }
        return null;
    }
}
