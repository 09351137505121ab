package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * How far a rollout is (kubectl pkg/polymorphichelpers/rollout_status.go).
 *
 * @param text a line, with its end
 * @param done whether there is nothing left to wait for
 */
record RolloutState(String text, boolean done) {
    private static final String ROLLING = "RollingUpdate";
    private static final String NOT_ROLLING =
            "rollout status is only available for RollingUpdate strategy type";

    /** That of an object of a kind that rolls out. */
    static RolloutState of(String kind, Map<String, @Nullable Object> object, long revision) {
        Tree tree = Tree.of(object);
        return switch (kind) {
            case Rollouts.DEPLOYMENT -> deployment(tree, revision);
            case Rollouts.DAEMON_SET -> daemonSet(tree);
            default -> statefulSet(tree);
        };
    }

    private static RolloutState waiting(String text) {
        return new RolloutState(text + "...\n", false);
    }

    private static boolean observed(Tree object) {
        return object.number("metadata", "generation")
                <= object.number("status", "observedGeneration");
    }

    private static RolloutState deployment(Tree object, long revision) {
        checkRevision(object, revision);
        if (!observed(object)) {
            return waiting("Waiting for deployment spec update to be observed");
        }
        String name = GoQuote.quote(object.text("metadata", "name"));
        checkProgress(object, name);
        long wanted = object.number("spec", "replicas");
        long updated = object.number("status", "updatedReplicas");
        long all = object.number("status", "replicas");
        long available = object.number("status", "availableReplicas");
        String finish = "Waiting for deployment " + name + " rollout to finish: ";
        if (object.has("spec", "replicas") && updated < wanted) {
            return waiting(
                    finish
                            + "%d out of %d new replicas have been updated"
                                    .formatted(updated, wanted));
        }
        if (all > updated) {
            return waiting(finish + (all - updated) + " old replicas are pending termination");
        }
        if (available < updated) {
            return waiting(
                    finish
                            + "%d of %d updated replicas are available"
                                    .formatted(available, updated));
        }
        return new RolloutState("deployment " + name + " successfully rolled out\n", true);
    }

    private static void checkRevision(Tree object, long revision) {
        String running = object.text("metadata", "annotations", Revisions.NUMBER);
        String number = running.isEmpty() ? "0" : running;
        if (revision > 0 && !number.equals(Long.toString(revision))) {
            throw Failures.of(
                    "desired revision (%d) is different from the running revision (%s)"
                            .formatted(revision, number));
        }
    }

    private static void checkProgress(Tree object, String name) {
        for (Tree condition : object.list("status", "conditions")) {
            if (condition.text("type").equals("Progressing")) {
                if (condition.text("reason").equals("ProgressDeadlineExceeded")) {
                    throw Failures.of("deployment " + name + " exceeded its progress deadline");
                }
                return;
            }
        }
    }

    private static RolloutState daemonSet(Tree object) {
        if (!object.text("spec", "updateStrategy", "type").equals(ROLLING)) {
            throw Failures.of(NOT_ROLLING);
        }
        if (!observed(object)) {
            return waiting("Waiting for daemon set spec update to be observed");
        }
        String name = GoQuote.quote(object.text("metadata", "name"));
        long wanted = object.number("status", "desiredNumberScheduled");
        long updated = object.number("status", "updatedNumberScheduled");
        long available = object.number("status", "numberAvailable");
        String finish = "Waiting for daemon set " + name + " rollout to finish: ";
        if (updated < wanted) {
            return waiting(
                    finish + "%d out of %d new pods have been updated".formatted(updated, wanted));
        }
        if (available < wanted) {
            return waiting(
                    finish + "%d of %d updated pods are available".formatted(available, wanted));
        }
        return new RolloutState("daemon set " + name + " successfully rolled out\n", true);
    }

    private static RolloutState statefulSet(Tree object) {
        if (!object.text("spec", "updateStrategy", "type").equals(ROLLING)) {
            throw Failures.of(NOT_ROLLING);
        }
        if (object.number("status", "observedGeneration") == 0 || !observed(object)) {
            return waiting("Waiting for statefulset spec update to be observed");
        }
        long wanted = object.number("spec", "replicas");
        long ready = object.number("status", "readyReplicas");
        if (object.has("spec", "replicas") && ready < wanted) {
            return waiting("Waiting for " + (wanted - ready) + " pods to be ready");
        }
        return object.has("spec", "updateStrategy", "rollingUpdate")
                ? partitioned(object, wanted)
                : revised(object);
    }

    private static RolloutState partitioned(Tree object, long wanted) {
        long updated = object.number("status", "updatedReplicas");
        String[] partition = {"spec", "updateStrategy", "rollingUpdate", "partition"};
        long part = wanted - object.number(partition);
        if (object.has("spec", "replicas") && object.has(partition) && updated < part) {
            return waiting(
                    "Waiting for partitioned roll out to finish: %d out of %d new pods have been updated"
                            .formatted(updated, part));
        }
        return new RolloutState(
                "partitioned roll out complete: " + updated + " new pods have been updated...\n",
                true);
    }

    private static RolloutState revised(Tree object) {
        String next = object.text("status", "updateRevision");
        String current = object.text("status", "currentRevision");
        if (!next.equals(current)) {
            return waiting(
                    "waiting for statefulset rolling update to complete %d pods at revision %s"
                            .formatted(object.number("status", "updatedReplicas"), next));
        }
        return new RolloutState(
                "statefulset rolling update complete %d pods at revision %s...\n"
                        .formatted(object.number("status", "currentReplicas"), current),
                true);
    }
}
