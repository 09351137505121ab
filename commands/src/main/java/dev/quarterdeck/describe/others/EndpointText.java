package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The first endpoints behind a service's port. Ported from formatEndpointSlices in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class EndpointText {
    private static final int MOST = 3;

    private final List<String> shown = new ArrayList<>();
    private boolean more;
    private int count;

    private EndpointText() {}

    /**
     * The endpoint slices of a service.
     *
     * @throws dev.quarterdeck.model.OpsException where they are refused
     */
    static List<Tree> slices(String namespace, String service, Related related) {
        return related.all(
                Related.path("/apis/discovery.k8s.io/v1", namespace, "endpointslices"),
                Map.of("labelSelector", "kubernetes.io/service-name=" + service));
    }

    static String of(List<Tree> slices, String port) {
        if (slices.isEmpty()) {
            return "<none>";
        }
        EndpointText text = new EndpointText();
        slices.forEach(slice -> text.addAll(slice, port));
        String list = String.join(",", text.shown);
        return text.more ? list + " + " + (text.count - MOST) + " more..." : list;
    }

    private void addAll(Tree slice, String name) {
        List<Tree> endpoints = slice.list("endpoints");
        List<Tree> ports = slice.list("ports");
        if (ports.isEmpty()) {
            endpoints.forEach(endpoint -> add(endpoint, address(endpoint)));
        }
        for (Tree port : ports) {
            if (port.text("name").equals(name)) {
                endpoints.forEach(endpoint -> add(endpoint, joined(endpoint, port.number("port"))));
            }
        }
    }

    /** One that is not ready is not told, but is taken for one more where the line is full. */
    private void add(Tree endpoint, String address) {
        more |= shown.size() == MOST;
        if (endpoint.has("conditions", "ready") && !endpoint.flag("conditions", "ready")) {
            return;
        }
        if (!more) {
            shown.add(address);
        }
        count++;
    }

    private static String address(Tree endpoint) {
        return endpoint.texts("addresses").stream().findFirst().orElse("");
    }

    private static String joined(Tree endpoint, long port) {
        String address = address(endpoint);
        boolean bare = address.indexOf(':') < 0 && address.indexOf('%') < 0;
        return (bare ? address : "[" + address + "]") + ":" + port;
    }
}
