package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;

import java.util.List;

/**
 * Ranges of service addresses, and the addresses taken of them. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class AddressDescribers {
    private AddressDescribers() {}

    static void range(Tree range, Related related, Description out) {
        ConfigDescribers.clusterHead(range, out);
        out.row(0, "CIDRs:", String.join(", ", range.texts("spec", "cidrs")));
        List<Tree> conditions = range.list("status", "conditions");
        if (!conditions.isEmpty()) {
            out.row(0, "Status:");
            out.row(0, "Conditions:");
            NamespaceDescriber.conditions(conditions, related, out);
        }
        Events.ofObject(range, related, out);
    }

    static void address(Tree address, Related related, Description out) {
        ConfigDescribers.clusterHead(address, out);
        if (address.has("spec", "parentRef")) {
            Tree parent = address.at("spec", "parentRef");
            out.row(0, "Parent Reference:");
            out.row(1, "Group:", parent.text("group"));
            out.row(1, "Resource:", parent.text("resource"));
            out.row(1, "Namespace:", parent.text("namespace"));
            out.row(1, "Name:", parent.text("name"));
        }
        Events.ofObject(address, related, out);
    }
}
