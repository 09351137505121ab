package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists, for each service, the pods that answer for it: in the old form and in slices. */
final class Endpoints {

    private static final String SLICES = "endpointslice-controller.k8s.io";

    private final Cluster cluster;

    Endpoints(Cluster cluster) {
        this.cluster = cluster;
    }

    static boolean selects(Tree service, Tree pod) {
        var selector = service.pairs("spec.selector");
        return !selector.isEmpty()
                && pod.pairs("metadata.labels").entrySet().containsAll(selector.entrySet());
    }

    void reconcile(Tree service) {
        if (!service.has("spec.selector")) {
            return;
        }
        var pods = new ArrayList<Tree>();
        for (Tree pod : cluster.list("pods", service.namespace())) {
            boolean lives = pod.has("status.podIP") && !pod.terminating() && !Pods.over(pod);
            if (lives && selects(service, pod)) {
                pods.add(pod);
            }
        }
        pods.sort(Comparator.comparing(pod -> pod.text("status.podIP")));
        old(service, pods);
        slice(service, pods);
    }

    private static Tree target(Tree pod) {
        return Tree.make(
                "kind", "Pod",
                "namespace", pod.namespace(),
                "name", pod.name(),
                "uid", pod.uid());
    }

    private static Tree labels(Tree service, String name, String value) {
        return service.tree("metadata.labels").with(List.of(name), value);
    }

    private void put(String stored, Tree manifest) {
        Tree old = cluster.find(stored, manifest.namespace(), manifest.name());
        if (old == null) {
            cluster.create(manifest);
        } else {
            cluster.update(old, merged(old, manifest));
        }
    }

    private static Tree merged(Tree old, Tree manifest) {
        Tree next = old;
        for (String field : List.of("subsets", "endpoints", "ports")) {
            next = next.with(field, manifest.at(field));
        }
        return next;
    }

    private void old(Tree service, List<Tree> pods) {
        Tree subset =
                Tree.make(
                        "addresses", addresses(pods, true),
                        "notReadyAddresses", addresses(pods, false),
                        "ports", ports(service, pods, false));
        put(
                "endpoints",
                Tree.make(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Endpoints",
                        "metadata",
                        Tree.make(
                                "name",
                                service.name(),
                                "namespace",
                                service.namespace(),
                                "labels",
                                labels(
                                        service,
                                        "endpoints.kubernetes.io/managed-by",
                                        "endpoint-controller")),
                        "subsets",
                        pods.isEmpty() ? null : List.of(subset)));
    }

    private static @org.jspecify.annotations.Nullable List<Tree> addresses(
            List<Tree> pods, boolean ready) {
        List<Tree> all =
                pods.stream()
                        .filter(pod -> Pods.ready(pod) == ready)
                        .map(
                                pod ->
                                        Tree.make(
                                                "ip", pod.text("status.podIP"),
                                                "nodeName", pod.text("spec.nodeName"),
                                                "targetRef", target(pod)))
                        .toList();
        return all.isEmpty() ? null : all;
    }

    private static List<Tree> ports(Tree service, List<Tree> pods, boolean slice) {
        var ports = new ArrayList<Tree>();
        for (Tree port : service.trees("spec.ports")) {
            String name = port.text("name");
            ports.add(
                    Tree.make(
                            "name", name.isEmpty() && !slice ? null : name,
                            "port", number(port, pods),
                            "protocol", port.text("protocol")));
        }
        return ports;
    }

    /** A target port may be the name of a container's port. */
    private static long number(Tree port, List<Tree> pods) {
        if (port.at("targetPort") instanceof Number number) {
            return number.longValue();
        }
        for (Tree pod : pods) {
            for (Tree container : pod.trees("spec.containers")) {
                for (Tree one : container.trees("ports")) {
                    if (one.text("name").equals(port.text("targetPort"))) {
                        return one.number("containerPort");
                    }
                }
            }
        }
        return port.number("port");
    }

    private void slice(Tree service, List<Tree> pods) {
        put(
                "endpointslices.discovery.k8s.io",
                Tree.make(
                        "apiVersion",
                        "discovery.k8s.io/v1",
                        "kind",
                        "EndpointSlice",
                        "metadata",
                        sliceMetadata(service),
                        "addressType",
                        "IPv4",
                        "endpoints",
                        pods.stream().map(Endpoints::endpoint).toList(),
                        "ports",
                        ports(service, pods, true)));
    }

    private static Tree sliceMetadata(Tree service) {
        String prefix = service.name() + "-";
        Tree labels =
                labels(service, "endpointslice.kubernetes.io/managed-by", SLICES)
                        .with(List.of("kubernetes.io/service-name"), service.name());
        return Tree.make(
                "name",
                prefix + Names.letters(5, service.uid()),
                "generateName",
                prefix,
                "namespace",
                service.namespace(),
                "labels",
                labels,
                "ownerReferences",
                List.of(Pods.reference(service)));
    }

    private static Tree endpoint(Tree pod) {
        boolean ready = Pods.ready(pod);
        return Tree.make(
                "addresses",
                List.of(pod.text("status.podIP")),
                "conditions",
                Tree.make("ready", ready, "serving", ready, "terminating", false),
                "targetRef",
                target(pod),
                "nodeName",
                pod.text("spec.nodeName"));
    }
}
