package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.ClaimText;
import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Describes stateful sets. Ported from describeStatefulSet in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class StatefulSetDescriber implements Describer {
    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree set = Tree.of(object);
        Tree spec = set.at("spec");
        String selector = Selectors.text(spec.at("selector"));
        String counts = PodCounts.of(set, selector, related);
        out.row(0, "Name:", set.name());
        out.row(0, "Namespace:", set.namespace());
        out.row(0, "CreationTimestamp:", Times.full(related, set, "metadata", "creationTimestamp"));
        out.row(0, "Selector:", selector);
        Labels.ofObject(set, out);
        out.row(
                0,
                "Replicas:",
                "%d desired | %d total"
                        .formatted(spec.number("replicas"), set.number("status", "replicas")));
        strategy(spec.at("updateStrategy"), out);
        out.row(0, "Pods Status:", counts);
        PodText.template(spec.at("template"), related, out);
        claims(spec.list("volumeClaimTemplates"), out);
        Events.ofObject(set, related, out);
    }

    private static void strategy(Tree strategy, Description out) {
        out.row(0, "Update Strategy:", strategy.text("type"));
        Tree rolling = strategy.at("rollingUpdate");
        if (rolling.has("partition")) {
            out.row(1, "Partition:", rolling.number("partition"));
            if (rolling.has("maxUnavailable")) {
                out.row(1, "MaxUnavailable:", rolling.text("maxUnavailable"));
            }
        }
    }

    private static void claims(List<Tree> claims, Description out) {
        out.row(0, "Volume Claims:" + (claims.isEmpty() ? "\t<none>" : ""));
        for (Tree claim : claims) {
            out.row(1, "Name:", claim.name());
            out.row(1, "StorageClass:", ClaimText.storageClass(claim));
            Labels.labels(out, "  ", "Labels", claim.map("metadata", "labels"));
            Labels.labels(out, "  ", "Annotations", claim.map("metadata", "annotations"));
            boolean sized = claim.has("spec", "resources", "requests", "storage");
            out.row(
                    1,
                    "Capacity:",
                    sized ? claim.amount("spec", "resources", "requests", "storage") : "<default>");
            out.row(1, "Access Modes:", Lists.slice(claim.texts("spec", "accessModes")));
        }
    }
}
