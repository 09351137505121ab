package dev.quarterdeck.demo.cluster;

import static dev.quarterdeck.demo.cluster.Workload.barePod;
import static dev.quarterdeck.demo.cluster.Workload.daemonSet;
import static dev.quarterdeck.demo.cluster.Workload.deployment;
import static dev.quarterdeck.demo.cluster.Workload.statefulSet;

import dev.quarterdeck.demo.Hash;

import java.util.ArrayList;
import java.util.List;

/** What a cluster made by kubeadm runs for itself, and what watches it. */
final class SystemStory {

    private static final String SYSTEM = "kube-system";
    private static final String VERSION = "v1.36.2";

    private SystemStory() {}

    static List<Workload> workloads() {
        var all = new ArrayList<Workload>();
        all.add(plane("etcd", "registry.k8s.io/etcd:3.6.8-0", "100m", "etcd"));
        all.add(plane("kube-apiserver", image("kube-apiserver"), "250m", "kube-apiserver"));
        all.add(
                plane(
                        "kube-controller-manager",
                        image("kube-controller-manager"),
                        "200m",
                        "kube-controller-manager"));
        all.add(plane("kube-scheduler", image("kube-scheduler"), "100m", "kube-scheduler"));
        all.add(proxy());
        all.add(calico());
        all.add(dns());
        all.add(metrics());
        all.add(prometheus());
        all.add(alertmanager());
        all.add(grafana());
        all.add(exporter());
        return all;
    }

    private static String image(String component) {
        return "registry.k8s.io/" + component + ":" + VERSION;
    }

    private static Workload plane(String component, String image, String cpu, String command) {
        Box box =
                Box.of(component, image)
                        .command(command, "--config=/etc/kubernetes/" + component + ".yaml")
                        .requests(cpu, "100Mi")
                        .mount("config", "/etc/kubernetes");
        String hash = Hash.id(component).substring(0, 32);
        return barePod(SYSTEM, component + "-node1")
                .with("metadata.labels", Tree.make("component", component, "tier", "control-plane"))
                .annotation("kubernetes.io/config.hash", hash)
                .annotation("kubernetes.io/config.mirror", hash)
                .annotation("kubernetes.io/config.source", "file")
                .pod("nodeName", "node1")
                .pod("hostNetwork", true)
                .pod("priorityClassName", "system-node-critical")
                .pod("tolerations", List.of(Tree.make("operator", "Exists", "effect", "NoExecute")))
                .host("config", "/etc/kubernetes")
                .boxes(box)
                .days(12.99);
    }

    private static Workload proxy() {
        Box box =
                Box.of("kube-proxy", image("kube-proxy"))
                        .command(
                                "/usr/local/bin/kube-proxy",
                                "--config=/var/lib/kube-proxy/config.conf")
                        .mount("kube-proxy", "/var/lib/kube-proxy");
        return daemonSet(SYSTEM, "kube-proxy")
                .everywhere()
                .account("kube-proxy")
                .pod("nodeSelector", Tree.make("kubernetes.io/os", "linux"))
                .config("kube-proxy", "kube-proxy")
                .boxes(box)
                .days(12.98);
    }

    private static Workload calico() {
        Box box =
                Box.of("calico-node", "quay.io/calico/node:v3.31.2")
                        .env("CALICO_IPV4POOL_CIDR", "10.244.0.0/16")
                        .requests("250m", "64Mi")
                        .mount("lib-modules", "/lib/modules");
        return daemonSet(SYSTEM, "calico-node")
                .everywhere()
                .account("calico-node")
                .pod("nodeSelector", Tree.make("kubernetes.io/os", "linux"))
                .host("lib-modules", "/lib/modules")
                .boxes(box)
                .days(12.97);
    }

    private static Workload dns() {
        Box box =
                Box.of("coredns", "registry.k8s.io/coredns/coredns:v1.14.1")
                        .args("-conf", "/etc/coredns/Corefile")
                        .port("dns-tcp", 53)
                        .port("metrics", 9153)
                        .requests("100m", "70Mi")
                        .memoryLimit("170Mi")
                        .ready("/ready", 8181)
                        .mount("config-volume", "/etc/coredns");
        Tree labels = Tree.make("k8s-app", "kube-dns");
        return deployment(SYSTEM, "coredns", 2)
                .with("metadata.labels", labels)
                .with("spec.selector.matchLabels", labels)
                .with("spec.template.metadata.labels", labels)
                .account("coredns")
                .pod("priorityClassName", "system-cluster-critical")
                .config("config-volume", "coredns")
                .boxes(box)
                .days(12.98);
    }

    private static Workload metrics() {
        Box box =
                Box.of("metrics-server", "registry.k8s.io/metrics-server/metrics-server:v0.8.1")
                        .args("--secure-port=10250", "--metric-resolution=15s")
                        .port("https", 10250)
                        .requests("100m", "200Mi");
        return deployment(SYSTEM, "metrics-server", 1)
                .account("metrics-server")
                .pod("priorityClassName", "system-cluster-critical")
                .boxes(box)
                .days(12.5);
    }

    private static Workload prometheus() {
        Box box =
                Box.of("prometheus", "quay.io/prometheus/prometheus:v3.8.0")
                        .args(
                                "--config.file=/etc/prometheus/prometheus.yml",
                                "--storage.tsdb.retention.time=15d")
                        .port("http", 9090)
                        .requests("200m", "512Mi")
                        .memoryLimit("2Gi")
                        .mount("data", "/prometheus")
                        .mount("config", "/etc/prometheus");
        return statefulSet("monitoring", "prometheus", 1)
                .account("prometheus")
                .config("config", "prometheus")
                .boxes(box)
                .claim("data", "20Gi")
                .days(10.1);
    }

    private static Workload alertmanager() {
        Box box =
                Box.of("alertmanager", "quay.io/prometheus/alertmanager:v0.29.0")
                        .port("http", 9093)
                        .requests("20m", "64Mi");
        return statefulSet("monitoring", "alertmanager", 1).boxes(box).days(10.1);
    }

    private static Workload grafana() {
        Box box =
                Box.of("grafana", "grafana/grafana:12.3.0")
                        .port("http", 3000)
                        .requests("50m", "128Mi")
                        .limits("500m", "256Mi");
        return deployment("monitoring", "grafana", 1).boxes(box).days(10);
    }

    private static Workload exporter() {
        Box box =
                Box.of("node-exporter", "quay.io/prometheus/node-exporter:v1.10.2")
                        .args("--path.rootfs=/host")
                        .port("metrics", 9100)
                        .requests("20m", "32Mi")
                        .mount("root", "/host");
        return daemonSet("monitoring", "node-exporter")
                .everywhere()
                .host("root", "/")
                .boxes(box)
                .days(10.1);
    }
}
