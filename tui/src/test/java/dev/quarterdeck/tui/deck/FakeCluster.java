package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.tui.cluster.ClusterConfig;
import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.cluster.Described;
import dev.quarterdeck.tui.cluster.ObjectQuery;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.cluster.ObjectTable;
import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A cluster for tests: it lists what it is told to, and remembers what was asked. */
final class FakeCluster implements ClusterSource {
    /** No kubeconfig at all. */
    static final FakeCluster ABSENT = new FakeCluster(false);

    final List<ObjectQuery> asked = new ArrayList<>();
    final Map<String, Trouble> troubles = new HashMap<>();
    final Map<String, Object> objects = new HashMap<>();
    final List<Map<String, @Nullable Object>> tried = new ArrayList<>();
    final List<Map<String, @Nullable Object>> sent = new ArrayList<>();
    final Deque<StatusError> refusals = new ArrayDeque<>();
    boolean measured = true;
    private final boolean present;

    FakeCluster() {
        this(true);
    }

    private FakeCluster(boolean present) {
        this.present = present;
    }

    static ApiResource kind(
            String group, String name, String kind, boolean namespaced, String... shorts) {
        return new ApiResource(
                group,
                "v1",
                name,
                kind.toLowerCase(java.util.Locale.ROOT),
                kind,
                namespaced,
                List.of(shorts),
                List.of(),
                List.of("get", "list", "watch", "update", "patch", "delete"));
    }

    static final List<ApiResource> KINDS =
            List.of(
                    kind("", "pods", "Pod", true, "po"),
                    kind("", "nodes", "Node", false, "no"),
                    kind("", "namespaces", "Namespace", false, "ns"),
                    kind("", "services", "Service", true, "svc"),
                    kind("", "events", "Event", true, "ev"),
                    kind("apps", "deployments", "Deployment", true, "deploy"),
                    kind("apps", "replicasets", "ReplicaSet", true, "rs"),
                    kind("discovery.k8s.io", "endpointslices", "EndpointSlice", true),
                    kind("shop.example.com", "backups", "Backup", true));

    @Override
    public Following config() {
        return sink ->
                sink.accept(
                        new ClusterConfig(
                                present,
                                present ? "prod-admin" : "",
                                present
                                        ? List.of(
                                                new ClusterConfig.Context(
                                                        "prod-admin", "prod", "admin", ""),
                                                new ClusterConfig.Context(
                                                        "test", "test", "me", "shop"))
                                        : List.of(),
                                null));
    }

    @Override
    public Following objects(ObjectQuery query) {
        return sink -> {
            asked.add(query);
            String kind = query.kind().replaceFirst("\\..*", "");
            Trouble trouble = troubles.get(query.namespace() + "/" + kind);
            if (trouble != null) {
                sink.accept(new Change.Stale<>(trouble));
                return;
            }
            sink.accept(table(kind));
            sink.accept(new Change.Page<>(rows(kind, query)));
            sink.accept(new Change.Live<>(new About("10.0.0.1:6443", "k8s v1.36.3", "prod-admin")));
        };
    }

    static ObjectTable table(String kind) {
        ApiResource resource = new Resources(KINDS).find(kind).orElseThrow();
        return switch (resource.name()) {
            case "pods" -> table(resource, "Name Ready Status Restarts Age", "IP Node");
            case "nodes" -> table(resource, "Name Status Roles Age Version", "Internal-IP");
            case "deployments" -> table(resource, "Name Ready Up-to-date Available Age", "");
            case "namespaces" -> table(resource, "Name Status Age", "");
            case "events" -> table(resource, "Last_Seen Type Reason Object Message", "");
            default -> table(resource, "Name Age", "");
        };
    }

    private static ObjectTable table(ApiResource resource, String shown, String wide) {
        List<Table.Column> columns = new ArrayList<>();
        for (String name : shown.split(" ", -1)) {
            columns.add(new Table.Column(name.replace('_', ' '), "string", "", 0));
        }
        for (String name : wide.isEmpty() ? new String[0] : wide.split(" ", -1)) {
            columns.add(new Table.Column(name, "string", "", 1));
        }
        return new ObjectTable(resource, columns);
    }

    private static List<ObjectRow> rows(String kind, ObjectQuery query) {
        String name = new Resources(KINDS).find(kind).orElseThrow().name();
        List<ObjectRow> all =
                switch (name) {
                    case "pods" -> pods();
                    case "nodes" -> nodes();
                    case "deployments" ->
                            List.of(
                                    row("shop", "cart", "9h", "cart", "1/2", 2L, 1L, "9h"),
                                    row("shop", "web", "2d", "web", "3/3", 3L, 3L, "2d"));
                    case "namespaces" ->
                            List.of(
                                    row("", "default", "2d", "default", "Active", "2d"),
                                    row("", "shop", "2d", "shop", "Active", "2d"));
                    default -> List.of();
                };
        return all.stream()
                .filter(
                        row ->
                                query.namespace().isEmpty()
                                        || row.namespace().isEmpty()
                                        || row.namespace().equals(query.namespace()))
                .toList();
    }

    private static List<ObjectRow> nodes() {
        return List.of(
                row(
                        "",
                        "node1",
                        "2d4h",
                        "node1",
                        "Ready",
                        "control-plane",
                        "2d4h",
                        "v1.36.3",
                        "10.0.0.1"),
                row(
                        "",
                        "node2",
                        "2d4h",
                        "node2",
                        "NotReady",
                        "<none>",
                        "2d4h",
                        "v1.36.3",
                        "10.0.0.2"),
                row(
                        "",
                        "node3",
                        "9h",
                        "node3",
                        "Ready,SchedulingDisabled",
                        "<none>",
                        "9h",
                        "v1.36.3",
                        "10.0.0.3"));
    }

    static List<ObjectRow> pods() {
        return List.of(
                pod(
                        "kube-system",
                        "coredns-589f44dc88-97jqz",
                        "0/1",
                        "ImagePullBackOff",
                        "0",
                        "4m12s"),
                pod("kube-system", "etcd-node1", "1/1", "Running", "0", "2d4h"),
                pod("kube-system", "kube-apiserver-node1", "1/1", "Running", "1 (9h ago)", "2d4h"),
                pod("shop", "cart-6c9-x2x4p", "1/2", "Running", "12 (3m9s ago)", "9h"),
                pod("shop", "web-5d4-aaaaa", "1/1", "Running", "0", "2d"),
                pod("shop", "worker-77-bbbbb", "0/1", "CrashLoopBackOff", "7 (31s ago)", "3h12m"),
                pod("shop", "seed-1-ccccc", "0/1", "Completed", "0", "1d6h"),
                pod("shop", "big-0", "0/1", "Pending", "0", "42m"));
    }

    static ObjectRow pod(
            String namespace,
            String name,
            String ready,
            String status,
            String restarts,
            String age) {
        return row(namespace, name, age, name, ready, status, restarts, age, "10.244.0.7", "node1");
    }

    static ObjectRow row(String namespace, String name, String age, @Nullable Object... cells) {
        return new ObjectRow(
                "uid-" + namespace + "-" + name,
                namespace,
                name,
                FakeEngine.NOW.minus(Cells.duration(age)),
                Map.of("app", name.replaceFirst("-.*", "")),
                Arrays.asList(cells),
                FakeEngine.NOW);
    }

    @Override
    public Following usage(ObjectQuery query) {
        return sink -> {
            Map<String, ClusterUsage.Amount> amounts = new HashMap<>();
            for (ObjectRow pod : pods()) {
                long seed = pod.name().length();
                amounts.put(
                        pod.namespace() + "/" + pod.name(),
                        new ClusterUsage.Amount(seed * 7, seed << 21));
            }
            amounts.put("node1", new ClusterUsage.Amount(412, 1_900L << 20));
            sink.accept(new ClusterUsage(measured, measured ? amounts : Map.of()));
        };
    }

    @Override
    public ClusterShare share(ObjectRef ref) {
        return ref.resource().kind().equals("Node")
                ? new ClusterShare(2000, 2000, 4_000L << 20, 4_000L << 20)
                : new ClusterShare(100, 200, 64L << 20, 128L << 20);
    }

    @Override
    public @Nullable Object object(ObjectRef ref) {
        String path = ref.namespace() + "/" + ref.name();
        Object known = objects.get(path);
        return known != null
                ? known
                : json(
                        """
                        {"apiVersion": "v1", "kind": "%s",
                         "metadata": {"name": "%s", "namespace": "%s", "labels": {"app": "cart", "tier": "front"},
                           "ownerReferences": [{"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "cart-6c9", "controller": true}]},
                         "spec": {"nodeName": "node1", "selector": {"matchLabels": {"app": "cart"}},
                           "containers": [{"name": "cart", "image": "shop/cart:2.3", "ports": [{"containerPort": 8080, "protocol": "TCP"}]},
                                          {"name": "proxy", "image": "envoy:1.30"}]},
                         "status": {"phase": "Running",
                           "conditions": [{"type": "Ready", "status": "False", "reason": "ContainersNotReady", "message": "containers with unready status: [proxy]"},
                                          {"type": "PodScheduled", "status": "True"}],
                           "containerStatuses": [
                             {"name": "cart", "ready": true, "restartCount": 0, "state": {"running": {"startedAt": "2026-11-23T03:04:31Z"}}},
                             {"name": "proxy", "ready": false, "restartCount": 12, "state": {"waiting": {"reason": "CrashLoopBackOff"}},
                              "lastState": {"terminated": {"exitCode": 1, "reason": "Error", "message": "no such upstream: payments"}}}]}}
                        """
                                .formatted(ref.resource().kind(), ref.name(), ref.namespace()));
    }

    @Override
    public Described describe(ObjectRef ref) {
        Object object = object(ref);
        return Described.of(
                ref.resource(),
                Json.object(object),
                new FakeRelated(events(ref, "")),
                Clock.fixed(FakeEngine.NOW, ZoneOffset.UTC));
    }

    @Override
    public @Nullable Object replace(
            ObjectRef ref, Map<String, @Nullable Object> object, boolean trial) {
        StatusError refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        String path = ref.namespace() + "/" + ref.name();
        (trial ? tried : sent).add(object);
        if (!trial) {
            objects.put(path, object);
        }
        return object;
    }

    @Override
    public @Nullable Object list(ObjectQuery query) {
        asked.add(query);
        return objects.get("list " + query.kind());
    }

    @Override
    public @Nullable Object events(ObjectRef ref, String uid) {
        return json(
                """
                {"items": [
                  {"type": "Normal", "reason": "Scheduled", "message": "Successfully assigned shop/cart-6c9-x2x4p to node1",
                   "lastTimestamp": "2026-11-23T03:04:30Z"},
                  {"type": "Warning", "reason": "BackOff", "count": 41,
                   "message": "Back-off restarting failed container proxy in pod cart-6c9-x2x4p",
                   "lastTimestamp": "2026-11-23T12:03:51Z"}]}
                """);
    }

    @Override
    public Resources kinds(String context) {
        return new Resources(KINDS);
    }

    static Object json(String text) {
        try {
            return Objects.requireNonNull(Json.parse(text));
        } catch (JsonException wrong) {
            throw new AssertionError(wrong);
        }
    }

    static Trouble away() {
        return new Trouble(
                Trouble.Kind.AWAY,
                "the API server at 10.0.0.1:6443",
                "connection refused: nobody listens there",
                "systemctl status kubelet, then crictl ps -a");
    }

    static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
