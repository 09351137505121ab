package dev.quarterdeck.tui.log;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.pods.PodSelector;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pods are meant: those of these names, or those that a workload's labels choose now and
 * later.
 *
 * @param namespace empty where pods of several are named
 * @param names of the form {@code NAMESPACE/NAME}; empty where an object chooses
 * @param object the path of the object that chooses; empty for none
 */
public record PodScope(
        String namespace, Set<String> names, String object, String group, String kind) {
    public PodScope {
        names = Set.copyOf(names);
    }

    /** Pods by their names, of the form {@code NAMESPACE/NAME}. */
    public static PodScope named(Set<String> names) {
        List<String> namespaces =
                names.stream()
                        .map(name -> name.substring(0, name.indexOf('/')))
                        .distinct()
                        .toList();
        String only = namespaces.size() == 1 ? namespaces.getFirst() : "";
        return new PodScope(only, names, "", "", "");
    }

    /** The pods of a workload, a service or whatever else chooses pods by labels. */
    public static PodScope of(ApiResource resource, String namespace, String name) {
        String path = resource.path(namespace) + "/" + name;
        return new PodScope(namespace, Set.of(), path, resource.group(), resource.kind());
    }

    /** Whether pods may join later. */
    boolean open() {
        return names.isEmpty();
    }

    /** The request for its pods. */
    Request pods(LogServer server) {
        Request request =
                Request.get("/api/v1" + within() + "/pods").header("Accept", "application/json");
        if (!open()) {
            return names.size() == 1
                    ? request.with(
                            "fieldSelector",
                            "metadata.name=" + names.iterator().next().replaceFirst(".*/", ""))
                    : request;
        }
        return request.with("labelSelector", selector(server));
    }

    private String within() {
        return namespace.isEmpty() ? "" : "/namespaces/" + namespace;
    }

    private String selector(LogServer server) {
        try (Reply reply = server.send(Request.get(object).header("Accept", "application/json"))) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            String selector = PodSelector.of(group, kind, Json.object(reply.json()));
            if (selector.isEmpty()) {
                throw new OpsException(OpsException.Kind.NOT_FOUND, "it chooses no pods");
            }
            return selector;
        }
    }

    /** Of the pods that came those that are meant. */
    List<Map<String, @Nullable Object>> mine(List<Map<String, @Nullable Object>> pods) {
        return pods.stream().filter(this::isMine).toList();
    }

    boolean isMine(Map<String, @Nullable Object> pod) {
        return open() || names.contains(key(pod));
    }

    /** What tells a pod from all others of its time. */
    static String key(Map<String, @Nullable Object> pod) {
        return PodLogSource.meta(pod, "namespace") + "/" + name(pod);
    }

    static String name(Map<String, @Nullable Object> pod) {
        return String.valueOf(Json.object(pod.get("metadata")).get("name"));
    }
}
