package dev.quarterdeck.demo.cluster;

/** Which taints of nodes a pod puts up with. */
final class Taints {

    private Taints() {}

    static boolean tolerated(Tree pod, Tree node) {
        for (Tree taint : node.trees("spec.taints")) {
            boolean matters = !taint.text("effect").equals("PreferNoSchedule");
            if (matters && !tolerated(pod.trees("spec.tolerations"), taint)) {
                return false;
            }
        }
        return true;
    }

    private static boolean tolerated(Iterable<Tree> tolerations, Tree taint) {
        for (Tree toleration : tolerations) {
            String key = toleration.text("key");
            String effect = toleration.text("effect");
            boolean all = toleration.text("operator").equals("Exists");
            boolean fits =
                    (key.isEmpty() && all)
                            || (key.equals(taint.text("key"))
                                    && (all
                                            || toleration
                                                    .text("value")
                                                    .equals(taint.text("value"))));
            if (fits && (effect.isEmpty() || effect.equals(taint.text("effect")))) {
                return true;
            }
        }
        return false;
    }
}
