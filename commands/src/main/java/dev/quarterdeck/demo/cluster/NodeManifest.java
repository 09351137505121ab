package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.util.ArrayList;
import java.util.List;

/** What a node says of itself when it joins. */
final class NodeManifest {

    private static final String PLANE = "node-role.kubernetes.io/control-plane";
    private static final List<String> IMAGES =
            List.of(
                    "quay.io/calico/node:v3.31.2",
                    "docker.io/library/postgres:16",
                    "docker.io/shop/web:5.1",
                    "docker.io/library/nginx:1.29-alpine",
                    "registry.k8s.io/kube-proxy:v1.36.2",
                    "registry.k8s.io/pause:3.10.1");

    private NodeManifest() {}

    static Tree of(String name, boolean plane, int number) {
        Tree taint = Tree.make("key", PLANE, "effect", "NoSchedule");
        String pods = "10.244." + (number - 1) + ".0/24";
        Tree spec =
                Tree.make(
                        "podCIDR",
                        pods,
                        "podCIDRs",
                        List.of(pods),
                        "taints",
                        plane ? List.of(taint) : null);
        return Tree.make(
                "apiVersion",
                "v1",
                "kind",
                "Node",
                "metadata",
                metadata(name, plane, number),
                "spec",
                spec,
                "status",
                status(name, plane, number));
    }

    private static Tree metadata(String name, boolean plane, int number) {
        String here = plane ? "" : null;
        Tree labels =
                Tree.make(
                        "beta.kubernetes.io/arch",
                        "amd64",
                        "beta.kubernetes.io/os",
                        "linux",
                        "kubernetes.io/arch",
                        "amd64",
                        "kubernetes.io/hostname",
                        name,
                        "kubernetes.io/os",
                        "linux",
                        PLANE,
                        here,
                        "node.kubernetes.io/exclude-from-external-load-balancers",
                        here,
                        "disk",
                        number == 2 ? "ssd" : null);
        Tree annotations =
                Tree.make(
                        "node.alpha.kubernetes.io/ttl", "0",
                        "projectcalico.org/IPv4Address", NodeList.address(number) + "/24",
                        "volumes.kubernetes.io/controller-managed-attach-detach", "true");
        return Tree.make("name", name, "labels", labels, "annotations", annotations);
    }

    private static Tree status(String name, boolean plane, int number) {
        Tree address = Tree.make("type", "InternalIP", "address", NodeList.address(number));
        Tree host = Tree.make("type", "Hostname", "address", name);
        return Tree.make(
                "capacity", resources(plane, false),
                "allocatable", resources(plane, true),
                "conditions", List.of(),
                "addresses", List.of(address, host),
                "daemonEndpoints", Tree.make("kubeletEndpoint", Tree.make("Port", 10250)),
                "nodeInfo", information(name, number),
                "images", images());
    }

    private static Tree resources(boolean plane, boolean allocatable) {
        long memory = (plane ? 8_147_864L : 16_371_912L) - (allocatable ? 102_400 : 0);
        return Tree.make(
                "cpu", "4",
                "ephemeral-storage", allocatable ? "94562342109" : "102607792Ki",
                "hugepages-1Gi", "0",
                "hugepages-2Mi", "0",
                "memory", memory + "Ki",
                "pods", "110");
    }

    private static Tree information(String name, int number) {
        return Tree.make(
                "machineID", Hash.id("machine" + name).substring(0, 32),
                "systemUUID", Names.uid("system" + name),
                "bootID", Names.uid("boot" + name),
                "kernelVersion", "6.12.57+deb13-amd64",
                "osImage", "Debian GNU/Linux 13 (trixie)",
                "containerRuntimeVersion", "containerd://2.1.4",
                "kubeletVersion", number == 4 ? "v1.36.1" : "v1.36.2",
                "kubeProxyVersion", "",
                "operatingSystem", "linux",
                "architecture", "amd64");
    }

    private static List<Tree> images() {
        var images = new ArrayList<Tree>();
        for (String image : IMAGES) {
            images.add(
                    Tree.make(
                            "names",
                            List.of(image),
                            "sizeBytes",
                            300_000 + Hash.below(190_000_000, Hash.seed(image), 1)));
        }
        return images;
    }
}
