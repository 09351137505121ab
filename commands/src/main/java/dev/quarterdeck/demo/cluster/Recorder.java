package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Writes events; what happens again is counted in the event that is there. */
final class Recorder {

    static final String STORED = "events";

    private final Cluster cluster;
    private final Map<String, String> known = new HashMap<>();

    Recorder(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Of a controller, or of anything else that runs once in a cluster. */
    void record(Tree about, String type, String reason, String message, String component) {
        record(about, "", type, reason, message, component, "");
    }

    /** Of a node's kubelet about a container; a pod as a whole when the container is empty. */
    void kubelet(Tree pod, String container, String type, String reason, String message) {
        String path = container.isEmpty() ? "" : "spec.containers{" + container + "}";
        record(pod, path, type, reason, message, "kubelet", pod.text("spec.nodeName"));
    }

    private void record(
            Tree about,
            String path,
            String type,
            String reason,
            String message,
            String component,
            String host) {
        Instant now = cluster.timeline().now();
        if (now.isBefore(cluster.began().minus(Cluster.EVENTS_LAST))) {
            return;
        }
        String key = String.join("|", about.uid(), path, type, reason, message);
        String namespace = Cells.or(about.namespace(), "default");
        Tree old = cluster.find(STORED, namespace, known.getOrDefault(key, ""));
        if (old == null) {
            Tree event = event(about, namespace, type, reason, message);
            event = event.with("involvedObject", involved(about, path));
            event = sent(event, component, host);
            known.put(key, cluster.store().put(STORED, event).name());
        } else {
            cluster.store()
                    .put(
                            STORED,
                            old.with("count", old.number("count") + 1)
                                    .with("lastTimestamp", Ages.time(now)));
        }
    }

    private Tree event(Tree about, String namespace, String type, String reason, String message) {
        Instant now = cluster.timeline().now();
        String name = about.name() + "." + digits(about.uid() + reason + message, now);
        return Tree.make(
                "kind",
                "Event",
                "apiVersion",
                "v1",
                "metadata",
                Tree.make(
                        "name",
                        name,
                        "namespace",
                        namespace,
                        "uid",
                        Names.uid(name + namespace),
                        "creationTimestamp",
                        Ages.time(now)),
                "involvedObject",
                Tree.EMPTY,
                "reason",
                reason,
                "message",
                message,
                "source",
                Tree.EMPTY,
                "firstTimestamp",
                Ages.time(now),
                "lastTimestamp",
                Ages.time(now),
                "count",
                1,
                "type",
                type);
    }

    private static Tree sent(Tree event, String component, String host) {
        String node = host.isEmpty() ? null : host;
        return event.with("source", Tree.make("component", component, "host", node))
                .with("reportingComponent", component)
                .with("reportingInstance", host);
    }

    /** Sixteen digits that count the time, as client-go makes them. */
    private static String digits(String seed, Instant now) {
        long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        return HexFormat.of().toHexDigits(nanos + Hash.below(900_000_000, Hash.seed(seed), 1));
    }

    private static Tree involved(Tree about, String path) {
        return Tree.make(
                "kind", about.kind(),
                "namespace", about.namespace().isEmpty() ? null : about.namespace(),
                "name", about.name(),
                "uid", about.uid(),
                "apiVersion", about.text("apiVersion"),
                "resourceVersion", about.at("metadata.resourceVersion"),
                "fieldPath", path.isEmpty() ? null : path);
    }

    /** Takes away what is too old, again and again. */
    void begin() {
        cluster.timeline().after(Duration.ofMinutes(1), this::sweep);
    }

    private void sweep() {
        String limit = Ages.time(cluster.timeline().now().minus(Cluster.EVENTS_LAST));
        for (Tree event : cluster.list(STORED, "")) {
            if (event.text("lastTimestamp").compareTo(limit) < 0) {
                cluster.store().remove(STORED, event.namespace(), event.name());
            }
        }
        begin();
    }
}
