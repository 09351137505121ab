package dev.quarterdeck.describe.workloads;

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
import java.util.stream.Collectors;

/**
 * Describes deployments. Ported from describeDeployment in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class DeploymentDescriber implements Describer {
    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree deployment = Tree.of(object);
        Tree spec = deployment.at("spec");
        String selector = Selectors.text(spec.at("selector"));
        out.row(0, "Name:", deployment.name());
        out.row(0, "Namespace:", deployment.namespace());
        out.row(
                0,
                "CreationTimestamp:",
                Times.full(related, deployment, "metadata", "creationTimestamp"));
        Labels.ofObject(deployment, out);
        out.row(0, "Selector:", selector);
        out.row(0, "Replicas:", replicas(deployment));
        out.row(0, "StrategyType:", spec.text("strategy", "type"));
        out.row(0, "MinReadySeconds:", spec.number("minReadySeconds"));
        if (spec.has("strategy", "rollingUpdate")) {
            Tree rolling = spec.at("strategy", "rollingUpdate");
            String most = rolling.or("<nil>", "maxUnavailable");
            String surge = rolling.or("<nil>", "maxSurge");
            out.row(
                    0,
                    "RollingUpdateStrategy:",
                    most + " max unavailable, " + surge + " max surge");
        }
        PodText.template(spec.at("template"), related, out);
        Lists.conditions(out, deployment.list("status", "conditions"));
        sets(ReplicaSets.of(deployment, related), out);
        Events.ofObject(deployment, related, out);
    }

    private static String replicas(Tree deployment) {
        Tree status = deployment.at("status");
        return "%d desired | %d updated | %d total | %d available | %d unavailable"
                .formatted(
                        deployment.number("spec", "replicas"),
                        status.number("updatedReplicas"),
                        status.number("replicas"),
                        status.number("availableReplicas"),
                        status.number("unavailableReplicas"));
    }

    private static void sets(ReplicaSets sets, Description out) {
        if (!sets.old().isEmpty() || !sets.current().isEmpty()) {
            out.row(0, "OldReplicaSets:", told(sets.old()));
            out.row(0, "NewReplicaSet:", told(sets.current()));
        }
    }

    private static String told(List<Tree> sets) {
        return Lists.orNone(
                sets.stream()
                        .map(
                                set ->
                                        "%s (%d/%d replicas created)"
                                                .formatted(
                                                        set.name(),
                                                        set.number("status", "replicas"),
                                                        set.number("spec", "replicas")))
                        .collect(Collectors.joining(", ")));
    }
}
