package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.Amount;
import dev.quarterdeck.text.Utf8;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Resource quotas, alone and as a part of their namespace. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class QuotaDescribers {
    private static final Map<String, String> SCOPES =
            Map.of(
                    "Terminating",
                    "Matches all pods that have an active deadline. These pods have a limited"
                            + " lifespan on a node before being actively terminated by the system.",
                    "NotTerminating",
                    "Matches all pods that do not have an active deadline. These pods usually"
                            + " include long running pods whose container command is not expected"
                            + " to terminate.",
                    "BestEffort",
                    "Matches all pods that do not have resource requirements set. These pods have a"
                            + " best effort quality of service.",
                    "NotBestEffort",
                    "Matches all pods that have at least one resource requirement set. These pods"
                            + " have a burstable or guaranteed quality of service.");

    private QuotaDescribers() {}

    static void quota(Tree quota, Related related, Description out) {
        out.row(0, "Name:", quota.name());
        out.row(0, "Namespace:", quota.namespace());
        scopes(quota, out, 0, " * ");
        out.row(0, "Resource", "Used", "Hard");
        out.row(0, "--------", "----", "----");
        SortedMap<String, Amount> used = quota.amounts("status", "used");
        quota.amounts("status", "hard")
                .forEach(
                        (name, hard) -> {
                            Amount amount = used.getOrDefault(name, Amount.ZERO);
                            boolean alike = used.containsKey(name) && amount.form() == hard.form();
                            out.row(0, name, alike ? amount : inForm(amount, hard), hard);
                        });
    }

    /** kubectl tells what is used in the form of what may be used, in whole units. */
    private static Amount inForm(Amount amount, Amount hard) {
        return Amount.whole(amount.rounded(), hard.form());
    }

    private static void scopes(Tree quota, Description out, int level, String bullet) {
        List<String> scopes = quota.texts("spec", "scopes").stream().sorted(Utf8.ORDER).toList();
        if (scopes.isEmpty()) {
            return;
        }
        out.row(level, "Scopes:", String.join(", ", scopes));
        for (String scope : scopes) {
            if (SCOPES.containsKey(scope)) {
                out.row(level, bullet + SCOPES.get(scope));
            }
        }
    }

    /** The quotas of a namespace. */
    static void ofNamespace(List<Tree> quotas, Description out) {
        if (quotas.isEmpty()) {
            out.row(0, "No resource quota.");
            return;
        }
        out.row(0, "Resource Quotas");
        for (Tree quota : Lists.sorted(quotas, Tree::name)) {
            out.row(1, "Name:", quota.name());
            scopes(quota, out, 1, "* ");
            out.row(1, "Resource", "Used", "Hard");
            out.row(1, "--------", "---", "---");
            SortedMap<String, Amount> used = quota.amounts("status", "used");
            quota.amounts("status", "hard")
                    .forEach(
                            (name, hard) ->
                                    out.row(1, name, used.getOrDefault(name, Amount.ZERO), hard));
        }
    }
}
