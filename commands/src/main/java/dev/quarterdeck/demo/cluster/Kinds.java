package dev.quarterdeck.demo.cluster;

import static dev.quarterdeck.demo.cluster.Kind.cluster;
import static dev.quarterdeck.demo.cluster.Kind.namespaced;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Every kind the server knows, by group and version, in the order of discovery. */
final class Kinds {

    private static final List<Column> PLAIN = List.of(Column.ofName(), Column.age());
    private static final List<Column> CREATED = List.of(Column.ofName(), Column.createdAt());

    static final List<Kind> ALL =
            List.of(
                    namespaced("v1", "ConfigMap", "configmaps", CoreColumns::configMaps)
                            .shortly("cm"),
                    namespaced("v1", "Endpoints", "endpoints", NetworkColumns::endpoints)
                            .shortly("ep"),
                    namespaced("v1", "Event", "events", CoreColumns::events).shortly("ev"),
                    namespaced("v1", "LimitRange", "limitranges", () -> CREATED).shortly("limits"),
                    cluster("v1", "Namespace", "namespaces", CoreColumns::namespaces)
                            .shortly("ns")
                            .sub("status", "finalize"),
                    cluster("v1", "Node", "nodes", NodeCells::columns).shortly("no").sub("status"),
                    namespaced(
                                    "v1",
                                    "PersistentVolumeClaim",
                                    "persistentvolumeclaims",
                                    StorageColumns::claims)
                            .shortly("pvc")
                            .sub("status"),
                    cluster("v1", "PersistentVolume", "persistentvolumes", StorageColumns::volumes)
                            .shortly("pv")
                            .sub("status"),
                    namespaced("v1", "Pod", "pods", PodCells::columns)
                            .shortly("po")
                            .in("all")
                            .sub("eviction", "exec", "log", "status"),
                    namespaced("v1", "ResourceQuota", "resourcequotas", PolicyColumns::quotas)
                            .shortly("quota")
                            .sub("status"),
                    namespaced("v1", "Secret", "secrets", CoreColumns::secrets),
                    namespaced("v1", "ServiceAccount", "serviceaccounts", () -> PLAIN)
                            .shortly("sa"),
                    namespaced("v1", "Service", "services", NetworkColumns::services)
                            .shortly("svc")
                            .in("all")
                            .sub("status"),
                    namespaced(
                            "apps/v1",
                            "ControllerRevision",
                            "controllerrevisions",
                            WorkColumns::revisions),
                    namespaced("apps/v1", "DaemonSet", "daemonsets", WorkColumns::daemonSets)
                            .shortly("ds")
                            .in("all")
                            .sub("status"),
                    namespaced("apps/v1", "Deployment", "deployments", WorkColumns::deployments)
                            .shortly("deploy")
                            .in("all")
                            .sub("scale", "status"),
                    namespaced("apps/v1", "ReplicaSet", "replicasets", WorkColumns::replicaSets)
                            .shortly("rs")
                            .in("all")
                            .sub("scale", "status"),
                    namespaced("apps/v1", "StatefulSet", "statefulsets", WorkColumns::statefulSets)
                            .shortly("sts")
                            .in("all")
                            .sub("scale", "status"),
                    namespaced("events.k8s.io/v1", "Event", "events", CoreColumns::events)
                            .shortly("ev"),
                    namespaced(
                                    "autoscaling/v2",
                                    "HorizontalPodAutoscaler",
                                    "horizontalpodautoscalers",
                                    PolicyColumns::autoscalers)
                            .shortly("hpa")
                            .in("all")
                            .sub("status"),
                    namespaced("batch/v1", "CronJob", "cronjobs", WorkColumns::cronJobs)
                            .shortly("cj")
                            .in("all")
                            .sub("status"),
                    namespaced("batch/v1", "Job", "jobs", WorkColumns::jobs)
                            .in("all")
                            .sub("status"),
                    cluster(
                            "networking.k8s.io/v1",
                            "IngressClass",
                            "ingressclasses",
                            NetworkColumns::ingressClasses),
                    namespaced(
                                    "networking.k8s.io/v1",
                                    "Ingress",
                                    "ingresses",
                                    NetworkColumns::ingresses)
                            .shortly("ing")
                            .sub("status"),
                    namespaced(
                                    "networking.k8s.io/v1",
                                    "NetworkPolicy",
                                    "networkpolicies",
                                    NetworkColumns::policies)
                            .shortly("netpol"),
                    namespaced(
                                    "policy/v1",
                                    "PodDisruptionBudget",
                                    "poddisruptionbudgets",
                                    PolicyColumns::budgets)
                            .shortly("pdb")
                            .sub("status"),
                    cluster(
                            "rbac.authorization.k8s.io/v1",
                            "ClusterRoleBinding",
                            "clusterrolebindings",
                            PolicyColumns::bindings),
                    cluster(
                            "rbac.authorization.k8s.io/v1",
                            "ClusterRole",
                            "clusterroles",
                            () -> CREATED),
                    namespaced(
                            "rbac.authorization.k8s.io/v1",
                            "RoleBinding",
                            "rolebindings",
                            PolicyColumns::bindings),
                    namespaced("rbac.authorization.k8s.io/v1", "Role", "roles", () -> CREATED),
                    cluster(
                                    "storage.k8s.io/v1",
                                    "StorageClass",
                                    "storageclasses",
                                    StorageColumns::classes)
                            .shortly("sc"),
                    cluster(
                                    "apiextensions.k8s.io/v1",
                                    "CustomResourceDefinition",
                                    "customresourcedefinitions",
                                    () -> CREATED)
                            .shortly("crd", "crds")
                            .in("api-extensions")
                            .sub("status"),
                    cluster(
                                    "scheduling.k8s.io/v1",
                                    "PriorityClass",
                                    "priorityclasses",
                                    PolicyColumns::priorities)
                            .shortly("pc"),
                    namespaced("coordination.k8s.io/v1", "Lease", "leases", CoreColumns::leases),
                    namespaced(
                            "discovery.k8s.io/v1",
                            "EndpointSlice",
                            "endpointslices",
                            NetworkColumns::slices),
                    cluster("metrics.k8s.io/v1beta1", "NodeMetrics", "nodes", () -> PLAIN),
                    namespaced("metrics.k8s.io/v1beta1", "PodMetrics", "pods", () -> PLAIN),
                    namespaced("shop.example.com/v1", "Backup", "backups", StorageColumns::backups)
                            .shortly("bk")
                            .in("all"));

    private Kinds() {}

    static @Nullable Kind find(String group, String version, String plural) {
        for (Kind kind : ALL) {
            if (kind.plural().equals(plural)
                    && kind.group().equals(group)
                    && kind.version().equals(version)) {
                return kind;
            }
        }
        return null;
    }

    /** The kind an object says it is. */
    static @Nullable Kind of(Tree object) {
        String groupVersion = object.text("apiVersion");
        for (Kind kind : ALL) {
            if (kind.kind().equals(object.kind()) && kind.groupVersion().equals(groupVersion)) {
                return kind;
            }
        }
        return null;
    }

    /** The kind whose objects are stored under a name. */
    static Kind stored(String stored) {
        for (Kind kind : ALL) {
            if (kind.stored().equals(stored)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(stored);
    }
}
