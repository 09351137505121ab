package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.util.List;

/** What the server fills in where a manifest says nothing. */
final class Defaults {

    private static final Tree ACCOUNT_MOUNT =
            Tree.make(
                    "readOnly", true, "mountPath", "/var/run/secrets/kubernetes.io/serviceaccount");
    private static final String ACCOUNT_VOLUME =
            """
            {"projected":{"sources":[
              {"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},
              {"configMap":{"name":"kube-root-ca.crt",
                "items":[{"key":"ca.crt","path":"ca.crt"}]}},
              {"downwardAPI":{"items":[{"path":"namespace",
                "fieldRef":{"apiVersion":"v1","fieldPath":"metadata.namespace"}}]}}],
              "defaultMode":420}}
            """;
    private static final Tree POD =
            Tree.parse(
                    """
                    {"restartPolicy":"Always","terminationGracePeriodSeconds":30,
                     "dnsPolicy":"ClusterFirst","securityContext":{},
                     "schedulerName":"default-scheduler"}
                    """);
    private static final List<Tree> TOLERATIONS =
            List.of(tolerated("not-ready"), tolerated("unreachable"));

    private Defaults() {}

    private static Tree tolerated(String taint) {
        return Tree.make(
                "key",
                "node.kubernetes.io/" + taint,
                "operator",
                "Exists",
                "effect",
                "NoExecute",
                "tolerationSeconds",
                300);
    }

    static Tree of(Tree object) {
        return switch (object.kind()) {
            case "Pod" -> pod(object);
            case "Deployment" -> template(object).with("spec", deployment(object));
            case "ReplicaSet" -> template(replicas(object));
            case "StatefulSet" ->
                    replicas(template(object))
                            .with("spec.podManagementPolicy", "OrderedReady")
                            .with("spec.updateStrategy", rolling("partition", 0))
                            .with("spec.revisionHistoryLimit", 10);
            case "DaemonSet" ->
                    template(object)
                            .with("spec.updateStrategy", rolling("maxUnavailable", 1))
                            .with("spec.revisionHistoryLimit", 10);
            case "Job" -> job(object);
            case "CronJob" -> cronJob(object);
            case "Service" -> service(object);
            case "Namespace" -> namespace(object);
            default -> object;
        };
    }

    /** Fills in what a changed object lacks; what the server made up at its birth stays. */
    static Tree again(Tree old, Tree changed) {
        return switch (changed.kind()) {
            case "Deployment" -> template(changed).with("spec", deployment(changed));
            case "ReplicaSet", "StatefulSet", "DaemonSet" -> template(changed);
            case "Service" ->
                    changed.with(
                            "spec",
                            changed.tree("spec")
                                    .each("ports", Defaults::port)
                                    .defaults(old.tree("spec")));
            default -> changed;
        };
    }

    private static Tree rolling(String name, int value) {
        return Tree.make("type", "RollingUpdate", "rollingUpdate", Tree.make(name, value));
    }

    private static Tree replicas(Tree object) {
        return object.has("spec.replicas") ? object : object.with("spec.replicas", 1);
    }

    private static Tree deployment(Tree object) {
        Tree rolling = Tree.make("maxUnavailable", "25%", "maxSurge", "25%");
        Tree defaults =
                Tree.make(
                        "replicas",
                        1,
                        "strategy",
                        Tree.make("type", "RollingUpdate", "rollingUpdate", rolling),
                        "revisionHistoryLimit",
                        10,
                        "progressDeadlineSeconds",
                        600);
        return template(object).tree("spec").defaults(defaults);
    }

    private static Tree template(Tree object) {
        return template(object, "spec.template");
    }

    private static Tree template(Tree object, String path) {
        return object.with(path + ".spec", podSpec(object.tree(path + ".spec")));
    }

    private static Tree podSpec(Tree spec) {
        return spec.defaults(POD)
                .each("containers", Defaults::container)
                .each("initContainers", Defaults::container);
    }

    private static Tree container(Tree container) {
        String image = container.text("image");
        boolean latest =
                image.endsWith(":latest") || image.lastIndexOf(':') <= image.lastIndexOf('/');
        return container.defaults(
                Tree.make(
                        "resources",
                        Tree.EMPTY,
                        "terminationMessagePath",
                        "/dev/termination-log",
                        "terminationMessagePolicy",
                        "File",
                        "imagePullPolicy",
                        latest ? "Always" : "IfNotPresent"));
    }

    private static Tree pod(Tree pod) {
        Tree spec = podSpec(pod.tree("spec"));
        String account = Cells.or(spec.text("serviceAccountName"), "default");
        boolean critical = spec.text("priorityClassName").startsWith("system-node");
        spec =
                spec.defaults(
                        Tree.make(
                                "serviceAccountName",
                                account,
                                "serviceAccount",
                                account,
                                "tolerations",
                                TOLERATIONS,
                                "priority",
                                critical ? 2_000_001_000 : 0,
                                "enableServiceLinks",
                                true,
                                "preemptionPolicy",
                                "PreemptLowerPriority"));
        Tree ready = pod.with("spec", spec);
        return (Qos.isStatic(pod) ? ready : accounted(ready))
                .with("status", Tree.make("phase", "Pending", "qosClass", Qos.of(spec)));
    }

    /** The service account's token, mounted into each container. */
    private static Tree accounted(Tree pod) {
        String volume = "kube-api-access-" + Names.letters(5, pod.name() + pod.uid());
        Tree mount = Tree.make("name", volume).defaults(ACCOUNT_MOUNT);
        Tree spec =
                pod.tree("spec")
                        .plus("volumes", Tree.make("name", volume).defaults(volume()))
                        .each("containers", container -> container.plus("volumeMounts", mount))
                        .each("initContainers", container -> container.plus("volumeMounts", mount));
        return pod.with("spec", spec);
    }

    private static Tree volume() {
        return Tree.parse(ACCOUNT_VOLUME);
    }

    private static Tree job(Tree job) {
        String uid = job.uid();
        Tree labels =
                Tree.make(
                        "batch.kubernetes.io/controller-uid",
                        uid,
                        "batch.kubernetes.io/job-name",
                        job.name(),
                        "controller-uid",
                        uid,
                        "job-name",
                        job.name());
        Tree spec =
                job.tree("spec")
                        .defaults(
                                Tree.make(
                                        "parallelism",
                                        1,
                                        "completions",
                                        1,
                                        "backoffLimit",
                                        6,
                                        "selector",
                                        Tree.parse(
                                                "{\"matchLabels\":{\"batch.kubernetes.io/controller-uid\":\""
                                                        + uid
                                                        + "\"}}"),
                                        "completionMode",
                                        "NonIndexed",
                                        "suspend",
                                        false,
                                        "podReplacementPolicy",
                                        "TerminatingOrFailed"));
        Tree made = template(job.with("spec", spec));
        Tree merged = made.tree("spec.template.metadata.labels").defaults(labels);
        return made.with("spec.template.metadata.labels", merged);
    }

    private static Tree cronJob(Tree cronJob) {
        Tree spec =
                cronJob.tree("spec")
                        .defaults(
                                Tree.make(
                                        "concurrencyPolicy",
                                        "Allow",
                                        "suspend",
                                        false,
                                        "successfulJobsHistoryLimit",
                                        3,
                                        "failedJobsHistoryLimit",
                                        1));
        return template(cronJob.with("spec", spec), "spec.jobTemplate.spec.template")
                .defaults(Tree.make("status", Tree.EMPTY));
    }

    private static Tree service(Tree service) {
        String address =
                "10.96."
                        + Hash.below(256, Hash.seed(service.uid()), 1)
                        + "."
                        + (1 + Hash.below(254, Hash.seed(service.uid()), 2));
        String known = Cells.or(service.text("spec.clusterIP"), address);
        Tree spec =
                service.tree("spec")
                        .each("ports", Defaults::port)
                        .defaults(
                                Tree.make(
                                        "clusterIP", known,
                                        "clusterIPs", List.of(known),
                                        "type", "ClusterIP",
                                        "sessionAffinity", "None",
                                        "ipFamilies", List.of("IPv4"),
                                        "ipFamilyPolicy", "SingleStack",
                                        "internalTrafficPolicy", "Cluster"));
        return service.with("spec", spec)
                .defaults(Tree.make("status", Tree.make("loadBalancer", Tree.EMPTY)));
    }

    private static Tree port(Tree port) {
        return port.defaults(Tree.make("protocol", "TCP", "targetPort", port.at("port")));
    }

    private static Tree namespace(Tree namespace) {
        return namespace
                .with(
                        List.of("metadata", "labels", "kubernetes.io/metadata.name"),
                        namespace.name())
                .with("spec", Tree.make("finalizers", List.of("kubernetes")))
                .with("status", Tree.make("phase", "Active"));
    }
}
