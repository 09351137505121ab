package dev.quarterdeck.demo.cluster;

import java.util.List;

/** Counts how many pods each disruption budget can do without. */
final class Budgets {

    private final Cluster cluster;

    Budgets(Cluster cluster) {
        this.cluster = cluster;
    }

    void reconcile(Tree budget) {
        var selector = Selector.ofObject(budget.tree("spec.selector"));
        List<Tree> pods =
                cluster.list("pods", budget.namespace()).stream()
                        .filter(pod -> !Pods.over(pod))
                        .filter(pod -> selector.test(pod.pairs("metadata.labels")))
                        .toList();
        long expected = pods.size();
        long healthy = Pods.countReady(pods);
        long needed =
                budget.has("spec.maxUnavailable")
                        ? expected
                                - Deployments.share(
                                        budget.text("spec.maxUnavailable"), expected, true)
                        : Deployments.share(budget.text("spec.minAvailable"), expected, true);
        long allowed = Math.max(0, healthy - needed);
        Tree condition =
                Conditions.of(
                        "DisruptionAllowed",
                        allowed > 0,
                        allowed > 0 ? "SufficientPods" : "InsufficientPods",
                        "");
        Tree counted =
                budget.with("status.currentHealthy", healthy)
                        .with("status.desiredHealthy", Math.max(0, needed))
                        .with("status.disruptionsAllowed", allowed)
                        .with("status.expectedPods", expected)
                        .with("status.observedGeneration", 1);
        cluster.update(
                budget,
                Conditions.set(
                        counted,
                        condition.with("message", "").with("observedGeneration", 1),
                        cluster.timeline().now()));
    }
}
