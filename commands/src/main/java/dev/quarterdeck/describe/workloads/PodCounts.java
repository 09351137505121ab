package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;

import java.util.List;
import java.util.Map;

/**
 * How many pods of an object are in which phase. Ported from getPodStatusForController in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class PodCounts {
    private PodCounts() {}

    /** The counts of the pods that an object controls, of those that a selector finds. */
    static String of(Tree object, String selector, Related related) {
        String uid = object.text("metadata", "uid");
        List<String> phases =
                related
                        .list(
                                Related.path("/api/v1", object.namespace(), "pods"),
                                Map.of("labelSelector", selector))
                        .stream()
                        .filter(pod -> PodText.owner(pod).has("uid"))
                        .filter(pod -> PodText.owner(pod).text("uid").equals(uid))
                        .map(pod -> pod.text("status", "phase"))
                        .toList();
        return "%d Running / %d Waiting / %d Succeeded / %d Failed"
                .formatted(
                        count(phases, "Running"),
                        count(phases, "Pending"),
                        count(phases, "Succeeded"),
                        count(phases, "Failed"));
    }

    private static long count(List<String> phases, String phase) {
        return phases.stream().filter(phase::equals).count();
    }
}
