package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.model.OpsException;

import java.util.List;
import java.util.Map;

/**
 * Namespaces with what they may use. Ported from {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class NamespaceDescriber {
    private NamespaceDescriber() {}

    static void namespace(Tree namespace, Related related, Description out) {
        ConfigDescribers.clusterHead(namespace, out);
        out.row(0, "Status:", namespace.text("status", "phase"));
        if (!namespace.list("status", "conditions").isEmpty()) {
            out.row(0, "Conditions:");
            conditions(namespace.list("status", "conditions"), related, out);
        }
        part("resourcequotas", namespace, related, out, QuotaDescribers::ofNamespace);
        part("limitranges", namespace, related, out, LimitDescribers::ofNamespace);
    }

    /** Conditions with their times. */
    static void conditions(List<Tree> conditions, Related related, Description out) {
        out.row(1, "Type", "Status", "LastTransitionTime", "Reason", "Message");
        out.row(1, "----", "------", "------------------", "------", "-------");
        for (Tree condition : conditions) {
            out.row(
                    1,
                    condition.text("type"),
                    condition.text("status"),
                    Times.full(related, condition, "lastTransitionTime"),
                    condition.text("reason"),
                    condition.text("message"));
        }
    }

    private interface Part {
        void write(List<Tree> items, Description out);
    }

    /** A list that the server does not know is left out. */
    private static void part(
            String plural, Tree namespace, Related related, Description out, Part part) {
        List<Tree> items;
        try {
            items = related.list(Related.path("/api/v1", namespace.name(), plural), Map.of());
        } catch (OpsException refused) {
            if (refused.kind() == OpsException.Kind.NOT_FOUND) {
                return;
            }
            throw refused;
        }
        out.write(0, "\n");
        part.write(items, out);
    }
}
