package dev.quarterdeck.demo.cluster;

import java.time.Duration;
import java.util.List;

/** Builds what a person would write to have pods made: a deployment, a job, a pod. */
final class Workload {

    private final String template;
    private Tree object;
    private Duration age = Duration.ofDays(12);

    private Workload(Tree object, String template) {
        this.object = object;
        this.template = template;
    }

    private static Workload of(String version, String kind, String namespace, String name) {
        Tree labels = Tree.make("app", name);
        Tree object =
                Tree.make(
                        "apiVersion",
                        version,
                        "kind",
                        kind,
                        "metadata",
                        Tree.make("name", name, "namespace", namespace, "labels", labels),
                        "spec",
                        Tree.make(
                                "selector",
                                Tree.make("matchLabels", labels),
                                "template",
                                Tree.make("metadata", Tree.make("labels", labels))));
        return new Workload(object, "spec.template.");
    }

    static Workload deployment(String namespace, String name, int replicas) {
        return of("apps/v1", "Deployment", namespace, name)
                .with("spec.replicas", replicas)
                .with("spec.revisionHistoryLimit", 3);
    }

    static Workload statefulSet(String namespace, String name, int replicas) {
        return of("apps/v1", "StatefulSet", namespace, name)
                .with("spec.replicas", replicas)
                .with("spec.serviceName", name);
    }

    static Workload daemonSet(String namespace, String name) {
        return of("apps/v1", "DaemonSet", namespace, name);
    }

    static Workload job(String namespace, String name) {
        return of("batch/v1", "Job", namespace, name)
                .with("spec.selector", null)
                .pod("restartPolicy", "Never");
    }

    static Workload cronJob(String namespace, String name, String schedule) {
        Tree labels = Tree.make("app", name);
        Tree object =
                Tree.make(
                        "apiVersion",
                        "batch/v1",
                        "kind",
                        "CronJob",
                        "metadata",
                        Tree.make("name", name, "namespace", namespace, "labels", labels),
                        "spec",
                        Tree.make("schedule", schedule));
        return new Workload(object, "spec.jobTemplate.spec.template.")
                .pod("restartPolicy", "Never")
                .with("spec.jobTemplate.spec.template.metadata.labels", labels);
    }

    static Workload barePod(String namespace, String name) {
        Tree object =
                Tree.make(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Pod",
                        "metadata",
                        Tree.make(
                                "name",
                                name,
                                "namespace",
                                namespace,
                                "labels",
                                Tree.make("app", name)));
        return new Workload(object, "");
    }

    Workload with(String path, @org.jspecify.annotations.Nullable Object value) {
        object = object.with(path, value);
        return this;
    }

    /** Something of the pods' own specification. */
    Workload pod(String path, Object value) {
        return with(template + "spec." + path, value);
    }

    Workload label(String name, String value) {
        object = object.with(List.of("metadata", "labels", name), value);
        return this;
    }

    Workload annotation(String name, String value) {
        object = object.with(List.of("metadata", "annotations", name), value);
        return this;
    }

    Workload boxes(Box... boxes) {
        return pod("containers", Box.trees(boxes));
    }

    Workload inits(Box... boxes) {
        return pod("initContainers", Box.trees(boxes));
    }

    Workload volume(Tree volume) {
        object = object.plus(template + "spec.volumes", volume);
        return this;
    }

    Workload config(String volume, String configMap) {
        return volume(
                Tree.make(
                        "name",
                        volume,
                        "configMap",
                        Tree.make("name", configMap, "defaultMode", 420)));
    }

    Workload host(String volume, String path) {
        return volume(
                Tree.make(
                        "name",
                        volume,
                        "hostPath",
                        Tree.make("path", path, "type", "DirectoryOrCreate")));
    }

    /** A claim of its own for each pod of a stateful set. */
    Workload claim(String name, String size) {
        Tree claim =
                Tree.make(
                        "apiVersion",
                        "v1",
                        "kind",
                        "PersistentVolumeClaim",
                        "metadata",
                        Tree.make("name", name),
                        "spec",
                        Tree.make(
                                "accessModes",
                                List.of("ReadWriteOnce"),
                                "resources",
                                Tree.make("requests", Tree.make("storage", size)),
                                "storageClassName",
                                "local-path",
                                "volumeMode",
                                "Filesystem"),
                        "status",
                        Tree.make("phase", "Pending"));
        object = object.plus("spec.volumeClaimTemplates", claim);
        return this;
    }

    /** Runs on each node, whatever taints it. */
    Workload everywhere() {
        return pod("tolerations", List.of(Tree.make("operator", "Exists")))
                .pod("hostNetwork", true)
                .pod("priorityClassName", "system-node-critical");
    }

    Workload account(String name) {
        return pod("serviceAccountName", name).pod("serviceAccount", name);
    }

    Workload days(double days) {
        age = Duration.ofSeconds((long) (days * 86_400));
        return this;
    }

    Workload minutes(double minutes) {
        age = Duration.ofSeconds((long) (minutes * 60));
        return this;
    }

    Duration age() {
        return age;
    }

    Tree tree() {
        return object;
    }
}
