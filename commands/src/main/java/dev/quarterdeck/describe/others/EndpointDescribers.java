package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;

import java.util.List;

/** Endpoints and slices of them. Ported from {@code k8s.io/kubectl/pkg/describe/describe.go}. */
final class EndpointDescribers {
    private static final String UNSET = "<unset>";

    private EndpointDescribers() {}

    static void endpoints(Tree endpoints, Related related, Description out) {
        ConfigDescribers.head(endpoints, out);
        out.row(0, "Subsets:");
        for (Tree subset : endpoints.list("subsets")) {
            out.row(1, "Addresses:", addresses(subset.list("addresses")));
            out.row(1, "NotReadyAddresses:", addresses(subset.list("notReadyAddresses")));
            if (!subset.list("ports").isEmpty()) {
                out.row(1, "Ports:");
                out.row(2, "Name", "Port", "Protocol");
                out.row(2, "----", "----", "--------");
                for (Tree port : subset.list("ports")) {
                    out.row(2, name(port), port.number("port"), port.text("protocol"));
                }
            }
            out.write(0, "\n");
        }
        Events.ofObject(endpoints, related, out);
    }

    private static String addresses(List<Tree> addresses) {
        List<String> texts = addresses.stream().map(address -> address.text("ip")).toList();
        return Lists.orNone(String.join(",", texts));
    }

    private static String name(Tree port) {
        return port.text("name").isEmpty() ? UNSET : port.text("name");
    }

    static void slice(Tree slice, Related related, Description out) {
        ConfigDescribers.head(slice, out);
        out.row(0, "AddressType:", slice.text("addressType"));
        if (slice.list("ports").isEmpty()) {
            out.row(0, "Ports: " + UNSET);
        } else {
            out.row(0, "Ports:");
            out.row(1, "Name", "Port", "Protocol");
            out.row(1, "----", "----", "--------");
            for (Tree port : slice.list("ports")) {
                out.row(1, name(port), port.or(UNSET, "port"), port.text("protocol"));
            }
        }
        if (slice.list("endpoints").isEmpty()) {
            out.row(0, "Endpoints: <none>");
        } else {
            out.row(0, "Endpoints:");
            slice.list("endpoints").forEach(endpoint -> endpoint(endpoint, out));
        }
        Events.ofObject(slice, related, out);
    }

    private static void endpoint(Tree endpoint, Description out) {
        String addresses = String.join(", ", endpoint.texts("addresses"));
        out.row(1, "- Addresses:", Lists.orNone(addresses));
        out.row(2, "Conditions:");
        out.row(3, "Ready:", endpoint.or(UNSET, "conditions", "ready"));
        out.row(2, "Hostname:", endpoint.or(UNSET, "hostname"));
        if (endpoint.has("targetRef")) {
            Tree target = endpoint.at("targetRef");
            out.row(2, "TargetRef:", target.text("kind") + "/" + target.text("name"));
        }
        out.row(2, "NodeName:", endpoint.or(UNSET, "nodeName"));
        out.row(2, "Zone:", endpoint.or(UNSET, "zone"));
    }
}
