package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The columns of limits, priorities and rights. */
final class PolicyColumns {

    private PolicyColumns() {}

    static List<Column> quotas() {
        return List.of(
                Column.ofName(),
                Column.text("Request", quota -> used(quota, false)),
                Column.text("Limit", quota -> used(quota, true)),
                Column.age());
    }

    private static String used(Tree quota, boolean limits) {
        var words = new ArrayList<String>();
        var used = quota.pairs("status.used");
        for (String name : new TreeSet<>(quota.pairs("status.hard").keySet())) {
            if (name.startsWith("limits") == limits) {
                String hard = quota.pairs("status.hard").get(name);
                words.add(name + ": " + used.getOrDefault(name, "0") + "/" + hard);
            }
        }
        return String.join(", ", words);
    }

    static List<Column> budgets() {
        return List.of(
                Column.ofName(),
                Column.text(
                        "Min Available",
                        object -> Cells.or(object.text("spec.minAvailable"), "N/A")),
                Column.text(
                        "Max Unavailable",
                        object -> Cells.or(object.text("spec.maxUnavailable"), "N/A")),
                Column.whole("Allowed Disruptions", "status.disruptionsAllowed"),
                Column.age());
    }

    static List<Column> autoscalers() {
        return List.of(
                Column.ofName(),
                Column.text(
                        "Reference",
                        object ->
                                object.text("spec.scaleTargetRef.kind")
                                        + "/"
                                        + object.text("spec.scaleTargetRef.name")),
                Column.text("Targets", PolicyColumns::targets),
                Column.text("MinPods", object -> object.text("spec.minReplicas")),
                Column.text("MaxPods", object -> object.number("spec.maxReplicas")),
                Column.text("Replicas", object -> object.number("status.currentReplicas")),
                Column.age());
    }

    private static String targets(Tree autoscaler) {
        var words = new ArrayList<String>();
        List<Tree> current = autoscaler.trees("status.currentMetrics");
        List<Tree> wanted = autoscaler.trees("spec.metrics");
        for (int i = 0; i < wanted.size(); i++) {
            Tree target = wanted.get(i).tree("resource");
            String now =
                    i < current.size()
                            ? current.get(i).text("resource.current.averageUtilization") + "%"
                            : "<unknown>";
            words.add(
                    target.text("name")
                            + ": "
                            + now
                            + "/"
                            + target.text("target.averageUtilization")
                            + "%");
        }
        return words.isEmpty() ? Cells.NONE : String.join(", ", words);
    }

    static List<Column> bindings() {
        return List.of(
                Column.ofName(),
                Column.text(
                        "Role",
                        object -> object.text("roleRef.kind") + "/" + object.text("roleRef.name")),
                Column.age(),
                Column.wide("Users", object -> subjects(object, "User")),
                Column.wide("Groups", object -> subjects(object, "Group")),
                Column.wide("ServiceAccounts", object -> subjects(object, "ServiceAccount")));
    }

    private static String subjects(Tree binding, String kind) {
        var words = new ArrayList<String>();
        for (Tree subject : binding.trees("subjects")) {
            if (subject.text("kind").equals(kind)) {
                String namespace = subject.text("namespace");
                words.add((namespace.isEmpty() ? "" : namespace + "/") + subject.text("name"));
            }
        }
        return String.join(", ", words);
    }

    static List<Column> priorities() {
        return List.of(
                Column.ofName(),
                Column.whole("Value", "value"),
                Column.typed("Global-Default", "boolean", object -> object.flag("globalDefault")),
                Column.age(),
                Column.text("PreemptionPolicy", "preemptionPolicy"));
    }
}
