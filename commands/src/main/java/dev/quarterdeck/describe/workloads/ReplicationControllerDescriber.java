package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Tree;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Describes replication controllers. Ported from describeReplicationController in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class ReplicationControllerDescriber implements Describer {
    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree controller = Tree.of(object);
        var selector = controller.map("spec", "selector");
        String counts = PodCounts.of(controller, Selectors.set(selector), related);
        out.row(0, "Name:", controller.name());
        out.row(0, "Namespace:", controller.namespace());
        out.row(0, "Selector:", Selectors.labels(selector));
        Labels.ofObject(controller, out);
        out.row(
                0,
                "Replicas:",
                "%d current / %d desired"
                        .formatted(
                                controller.number("status", "replicas"),
                                controller.number("spec", "replicas")));
        out.row(0, "Pods Status:", counts);
        PodText.template(controller.at("spec", "template"), related, out);
        Lists.conditions(out, controller.list("status", "conditions"));
        Events.ofObject(controller, related, out);
    }
}
