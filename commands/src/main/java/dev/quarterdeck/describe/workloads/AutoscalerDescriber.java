package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Describes horizontal pod autoscalers in their second version, or in the first where a server has
 * only that. Ported from HorizontalPodAutoscalerDescriber in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class AutoscalerDescriber implements Describer {
    private static final String SECOND = "autoscaling/v2";

    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree scaler = second(Tree.of(object), related);
        Tree spec = scaler.at("spec");
        Tree target = spec.at("scaleTargetRef");
        out.row(0, "Name:", scaler.name());
        out.row(0, "Namespace:", scaler.namespace());
        Labels.ofObject(scaler, out);
        out.row(
                0,
                "CreationTimestamp:",
                Times.full(related, scaler, "metadata", "creationTimestamp"));
        out.row(0, "Reference:", target.text("kind") + "/" + target.text("name"));
        if (scaler.text("apiVersion").equals(SECOND)) {
            out.row(0, "Metrics:", "( current / target )");
            new MetricText(scaler, out).write();
        } else {
            utilization(scaler, out);
        }
        out.row(0, "Min replicas:", spec.or("<unset>", "minReplicas"));
        out.row(0, "Max replicas:", spec.number("maxReplicas"));
        if (spec.has("behavior")) {
            out.row(0, "Behavior:");
            direction("Scale Up:", spec.at("behavior", "scaleUp"), out);
            direction("Scale Down:", spec.at("behavior", "scaleDown"), out);
        }
        out.row(
                0,
                target.text("kind") + " pods:",
                "%d current / %d desired"
                        .formatted(
                                scaler.number("status", "currentReplicas"),
                                scaler.number("status", "desiredReplicas")));
        conditions(scaler.list("status", "conditions"), out);
        Events.ofObject(scaler, related, out);
    }

    /** The first version does not say all that there is to say. */
    private static Tree second(Tree scaler, Related related) {
        if (scaler.text("apiVersion").equals(SECOND)) {
            return scaler;
        }
        String folder =
                Related.path("/apis/" + SECOND, scaler.namespace(), "horizontalpodautoscalers");
        try {
            return related.get(folder + "/" + scaler.name());
        } catch (OpsException older) {
            return scaler;
        }
    }

    private static void utilization(Tree scaler, Description out) {
        Tree spec = scaler.at("spec");
        if (spec.has("targetCPUUtilizationPercentage")) {
            long target = spec.number("targetCPUUtilizationPercentage");
            out.row(0, "Target CPU utilization:", target + "%");
            String current = scaler.or("<unknown>", "status", "currentCPUUtilizationPercentage");
            out.row(0, "Current CPU utilization:", current + "%");
        }
    }

    private static void direction(String title, Tree rules, Description out) {
        if (!rules.has()) {
            return;
        }
        out.row(1, title);
        if (rules.has("stabilizationWindowSeconds")) {
            long seconds = rules.number("stabilizationWindowSeconds");
            out.row(2, "Stabilization Window: " + seconds + " seconds");
        }
        if (rules.list("policies").isEmpty()) {
            return;
        }
        out.row(2, "Select Policy: " + rules.or("Max", "selectPolicy"));
        out.row(2, "Policies:");
        for (Tree policy : rules.list("policies")) {
            out.row(
                    3,
                    "- Type: " + policy.text("type"),
                    "Value: " + policy.number("value"),
                    "Period: " + policy.number("periodSeconds") + " seconds");
        }
    }

    private static void conditions(List<Tree> conditions, Description out) {
        if (conditions.isEmpty()) {
            return;
        }
        out.row(0, "Conditions:");
        out.row(1, "Type", "Status", "Reason", "Message");
        out.row(1, "----", "------", "------", "-------");
        for (Tree condition : conditions) {
            out.row(
                    1,
                    condition.text("type"),
                    condition.text("status"),
                    condition.text("reason"),
                    condition.text("message"));
        }
    }
}
