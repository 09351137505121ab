package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Network policies and pod disruption budgets. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class PolicyDescribers {
    private static final String ZERO = "0001-01-01 00:00:00 +0000 UTC";

    /** A direction of traffic, with the words for it. */
    private enum Way {
        INGRESS("Ingress", "From", "from", "source"),
        EGRESS("Egress", "To", "to", "destination");

        private final String type;
        private final String title;
        private final String peers;
        private final String end;

        Way(String type, String title, String peers, String end) {
            this.type = type;
            this.title = title;
            this.peers = peers;
            this.end = end;
        }

        private String word() {
            return this == INGRESS ? "ingress" : "egress";
        }
    }

    private PolicyDescribers() {}

    static void network(Tree policy, Related related, Description out) {
        out.row(0, "Name:", policy.name());
        out.row(0, "Namespace:", policy.namespace());
        @Nullable Instant created = policy.moment("metadata", "creationTimestamp");
        out.row(0, "Created on:", created == null ? ZERO : GoTime.text(created, related.zone()));
        Labels.ofObject(policy, out);
        Tree spec = policy.at("spec");
        out.row(0, "Spec:");
        out.write(1, "PodSelector: ");
        Tree pods = spec.at("podSelector");
        boolean any = pods.map("matchLabels").isEmpty() && pods.list("matchExpressions").isEmpty();
        String all = "<none> (Allowing the specific traffic to all pods in this namespace)";
        out.row(2, any ? all : Selectors.shown(pods));
        List<String> types = spec.texts("policyTypes");
        for (Way way : Way.values()) {
            if (types.contains(way.type)) {
                out.row(1, "Allowing " + way.word() + " traffic:");
                rules(spec.list(way.word()), way, out);
            } else {
                out.row(1, "Not affecting " + way.word() + " traffic");
            }
        }
        out.row(1, "Policy Types: " + Lists.orNone(String.join(", ", types)));
    }

    private static void rules(List<Tree> rules, Way way, Description out) {
        if (rules.isEmpty()) {
            out.row(2, "<none> (Selected pods are isolated for " + way.word() + " connectivity)");
        }
        for (int i = 0; i < rules.size(); i++) {
            if (i > 0) {
                out.row(2, "----------");
            }
            ports(rules.get(i).list("ports"), out);
            peers(rules.get(i).list(way.peers), way, out);
        }
    }

    private static void ports(List<Tree> ports, Description out) {
        if (ports.isEmpty()) {
            out.row(2, "To Port: <any> (traffic allowed to all ports)");
        }
        for (Tree port : ports) {
            String first = port.or("<nil>", "port");
            String protocol = "/" + port.or("TCP", "protocol");
            out.row(
                    2,
                    port.has("endPort")
                            ? "To Port Range: " + first + "-" + port.number("endPort") + protocol
                            : "To Port: " + first + protocol);
        }
    }

    private static void peers(List<Tree> peers, Way way, Description out) {
        if (peers.isEmpty()) {
            out.row(2, way.title + ": <any> (traffic not restricted by " + way.end + ")");
        }
        for (Tree peer : peers) {
            out.row(2, way.title + ":");
            boolean pods = peer.has("podSelector");
            boolean namespaces = peer.has("namespaceSelector");
            if (namespaces) {
                String selector = Selectors.shown(peer.at("namespaceSelector"));
                out.row(3, "NamespaceSelector: " + selector);
            }
            if (pods) {
                out.row(3, "PodSelector: " + Selectors.shown(peer.at("podSelector")));
            }
            if (!pods && !namespaces && peer.has("ipBlock")) {
                Tree block = peer.at("ipBlock");
                out.row(3, "IPBlock:");
                out.row(4, "CIDR: " + block.text("cidr"));
                out.row(4, "Except: " + String.join(", ", block.texts("except")));
            }
        }
    }

    static void budget(Tree budget, Related related, Description out) {
        out.row(0, "Name:", budget.name());
        out.row(0, "Namespace:", budget.namespace());
        Tree spec = budget.at("spec");
        if (spec.has("minAvailable")) {
            out.row(0, "Min available:", spec.text("minAvailable"));
        } else if (spec.has("maxUnavailable")) {
            out.row(0, "Max unavailable:", spec.text("maxUnavailable"));
        }
        boolean selects = spec.has("selector");
        out.row(0, "Selector:", selects ? Selectors.shown(spec.at("selector")) : "<unset>");
        out.row(0, "Status:");
        out.row(2, "Allowed disruptions:", budget.number("status", "disruptionsAllowed"));
        out.row(2, "Current:", budget.number("status", "currentHealthy"));
        out.row(2, "Desired:", budget.number("status", "desiredHealthy"));
        out.row(2, "Total:", budget.number("status", "expectedPods"));
        Events.ofObject(budget, related, out);
    }
}
