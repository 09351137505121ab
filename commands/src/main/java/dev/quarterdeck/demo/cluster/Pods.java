package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes and unmakes the pods of a controller. */
final class Pods {

    private final Cluster cluster;

    Pods(Cluster cluster) {
        this.cluster = cluster;
    }

    /** All pods that an object controls, those that are about to go too. */
    List<Tree> of(Tree owner) {
        var pods = new ArrayList<Tree>();
        for (Tree pod : cluster.list("pods", owner.namespace())) {
            if (pod.owner().text("uid").equals(owner.uid())) {
                pods.add(pod);
            }
        }
        return pods;
    }

    /** Those that run or mean to. */
    List<Tree> active(Tree owner) {
        return of(owner).stream().filter(pod -> !pod.terminating() && !over(pod)).toList();
    }

    static boolean over(Tree pod) {
        String phase = pod.text("status.phase");
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    static boolean ready(Tree pod) {
        return Conditions.holds(pod, "Ready");
    }

    static long countReady(List<Tree> pods) {
        return pods.stream().filter(Pods::ready).count();
    }

    static Tree reference(Tree owner) {
        return Tree.make(
                "apiVersion", owner.text("apiVersion"),
                "kind", owner.kind(),
                "name", owner.name(),
                "uid", owner.uid(),
                "controller", true,
                "blockOwnerDeletion", true);
    }

    /** A pod of the owner's template under a name that is made up. */
    void create(Tree owner, Map<String, String> moreLabels, String component) {
        String prefix = owner.name() + "-";
        Tree pod = manifest(owner, moreLabels);
        String name = prefix + Names.letters(5, owner.uid() + cluster.store().revision());
        create(
                owner,
                pod.with("metadata.generateName", prefix).with("metadata.name", name),
                component);
    }

    void create(Tree owner, Tree pod, String component) {
        Tree made = cluster.create(pod);
        boolean set = owner.kind().equals("StatefulSet");
        String message =
                set
                        ? "Create Pod %s in StatefulSet %s successful"
                                .formatted(made.name(), owner.name())
                        : "Created pod: " + made.name();
        cluster.recorder().record(owner, "Normal", "SuccessfulCreate", message, component);
    }

    static Tree manifest(Tree owner, Map<String, String> moreLabels) {
        Tree template = owner.tree("spec.template");
        Tree labels = template.tree("metadata.labels");
        for (var label : moreLabels.entrySet()) {
            labels = labels.with(List.of(label.getKey()), label.getValue());
        }
        Tree metadata =
                template.tree("metadata")
                        .with("namespace", owner.namespace())
                        .with("labels", labels)
                        .with("ownerReferences", List.of(reference(owner)));
        return Tree.make(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                metadata,
                "spec",
                template.tree("spec"));
    }

    void delete(Tree owner, Tree pod, String component) {
        boolean set = owner.kind().equals("StatefulSet");
        String message =
                set
                        ? "Delete Pod %s in StatefulSet %s successful"
                                .formatted(pod.name(), owner.name())
                        : "Deleted pod: " + pod.name();
        cluster.recorder().record(owner, "Normal", "SuccessfulDelete", message, component);
        cluster.garbage().delete(pod, pod.number("spec.terminationGracePeriodSeconds"));
    }

    /** In the order in which they go when there are too many: the unready first, then the young. */
    static List<Tree> dispensable(List<Tree> pods) {
        return pods.stream()
                .sorted(
                        Comparator.comparing(Pods::ready)
                                .thenComparing(
                                        Comparator.comparing(
                                                        (Tree pod) ->
                                                                pod.text(
                                                                        "metadata.creationTimestamp"))
                                                .reversed()))
                .toList();
    }
}
