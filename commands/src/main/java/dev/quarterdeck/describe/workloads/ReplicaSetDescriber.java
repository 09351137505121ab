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
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Describes replica sets. Ported from describeReplicaSet in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class ReplicaSetDescriber implements Describer {
    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree set = Tree.of(object);
        String counts = counts(set, related);
        out.row(0, "Name:", set.name());
        out.row(0, "Namespace:", set.namespace());
        out.row(0, "Selector:", Selectors.shown(set.at("spec", "selector")));
        Labels.ofObject(set, out);
        String controller = PodText.controller(set);
        if (!controller.isEmpty()) {
            out.row(0, "Controlled By:", controller);
        }
        out.row(
                0,
                "Replicas:",
                "%d current / %d desired"
                        .formatted(
                                set.number("status", "replicas"), set.number("spec", "replicas")));
        out.row(0, "Pods Status:", counts);
        PodText.template(set.at("spec", "template"), related, out);
        Lists.conditions(out, set.list("status", "conditions"));
        Events.ofObject(set, related, out);
    }

    /** Where pods may not be seen, the rest is told nevertheless. */
    private static String counts(Tree set, Related related) {
        String selector = Selectors.text(set.at("spec", "selector"));
        try {
            return PodCounts.of(set, selector, related);
        } catch (OpsException refused) {
            String why = refused instanceof StatusError status ? status.text() : refused.what();
            return "error in fetching pods: " + why;
        }
    }
}
