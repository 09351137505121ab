package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Tree;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Describes daemon sets. Ported from describeDaemonSet in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class DaemonSetDescriber implements Describer {
    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree set = Tree.of(object);
        Tree template = set.at("spec", "template");
        String selector = Selectors.text(set.at("spec", "selector"));
        String counts = PodCounts.of(set, selector, related);
        out.row(0, "Name:", set.name());
        out.row(0, "Namespace:", set.namespace());
        out.row(0, "Selector:", selector);
        out.row(0, "Node-Selector:", Selectors.labels(template.map("spec", "nodeSelector")));
        Labels.ofObject(set, out);
        number(set, "Desired Number of Nodes Scheduled", "desiredNumberScheduled", out);
        number(set, "Current Number of Nodes Scheduled", "currentNumberScheduled", out);
        number(
                set,
                "Number of Nodes Scheduled with Up-to-date Pods",
                "updatedNumberScheduled",
                out);
        number(set, "Number of Nodes Scheduled with Available Pods", "numberAvailable", out);
        number(set, "Number of Nodes Misscheduled", "numberMisscheduled", out);
        out.row(0, "Pods Status:", counts);
        PodText.template(template, related, out);
        Events.ofObject(set, related, out);
    }

    private static void number(Tree set, String title, String field, Description out) {
        out.row(0, title + ": " + set.number("status", field));
    }
}
