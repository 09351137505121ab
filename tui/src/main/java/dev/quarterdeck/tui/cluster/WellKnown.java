package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;

import java.util.List;

/** The kinds that every cluster has: their first rows need no discovery. */
final class WellKnown {

    private static final List<String> MOST =
            List.of("create", "delete", "get", "list", "patch", "update", "watch");
    private static final List<String> VERBS =
            List.of(
                    "create",
                    "delete",
                    "deletecollection",
                    "get",
                    "list",
                    "patch",
                    "update",
                    "watch");
    private static final List<String> WORKLOAD = List.of("all");

    /** As a server's discovery tells them. */
    static final Resources RESOURCES =
            new Resources(
                    List.of(
                                    core("pods", "Pod", "po").in(WORKLOAD),
                                    core("nodes", "Node", "no").cluster(),
                                    core("namespaces", "Namespace", "ns").cluster().verbs(MOST),
                                    core("events", "Event", "ev"),
                                    core("services", "Service", "svc").in(WORKLOAD),
                                    core("configmaps", "ConfigMap", "cm"),
                                    core("secrets", "Secret"),
                                    core("serviceaccounts", "ServiceAccount", "sa"),
                                    core("persistentvolumeclaims", "PersistentVolumeClaim", "pvc"),
                                    core("persistentvolumes", "PersistentVolume", "pv").cluster(),
                                    of("apps", "deployments", "Deployment", "deploy").in(WORKLOAD),
                                    of("apps", "statefulsets", "StatefulSet", "sts").in(WORKLOAD),
                                    of("apps", "daemonsets", "DaemonSet", "ds").in(WORKLOAD),
                                    of("apps", "replicasets", "ReplicaSet", "rs").in(WORKLOAD),
                                    of("batch", "jobs", "Job").in(WORKLOAD),
                                    of("batch", "cronjobs", "CronJob", "cj").in(WORKLOAD),
                                    ingresses(),
                                    of("storage.k8s.io", "storageclasses", "StorageClass", "sc")
                                            .singular("storageclass")
                                            .cluster())
                            .stream()
                            .map(Known::resource)
                            .toList());

    private WellKnown() {}

    private static Known ingresses() {
        return of("networking.k8s.io", "ingresses", "Ingress", "ing").singular("ingress");
    }

    private static Known core(String name, String kind, String... shortNames) {
        return of("", name, kind, shortNames);
    }

    private static Known of(String group, String name, String kind, String... shortNames) {
        String singular = name.substring(0, name.length() - 1);
        return new Known(
                new ApiResource(
                        group,
                        "v1",
                        name,
                        singular,
                        kind,
                        true,
                        List.of(shortNames),
                        List.of(),
                        VERBS));
    }

    /** One of them on its way. */
    private record Known(ApiResource resource) {
        Known cluster() {
            return with(resource.singular(), false, resource.categories(), resource.verbs());
        }

        Known in(List<String> categories) {
            return with(resource.singular(), resource.namespaced(), categories, resource.verbs());
        }

        Known verbs(List<String> verbs) {
            return with(resource.singular(), resource.namespaced(), resource.categories(), verbs);
        }

        Known singular(String singular) {
            return with(singular, resource.namespaced(), resource.categories(), resource.verbs());
        }

        private Known with(
                String singular, boolean namespaced, List<String> categories, List<String> verbs) {
            return new Known(
                    new ApiResource(
                            resource.group(),
                            resource.version(),
                            resource.name(),
                            singular,
                            resource.kind(),
                            namespaced,
                            resource.shortNames(),
                            categories,
                            verbs));
        }
    }
}
