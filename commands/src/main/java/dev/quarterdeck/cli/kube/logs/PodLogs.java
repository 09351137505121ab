package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.pods.PodContainer;
import dev.quarterdeck.kubernetes.pods.PodSelector;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which logs a line means by an object (kubectl pkg/polymorphichelpers/logsforobject.go). Those
 * that kubectl takes in the random order of a Go map come in the order of the specification.
 */
final class PodLogs {
    private final ClusterApi api;
    private final Channels channels;
    private final LogsOptions options;
    private final List<PodLog> found = new ArrayList<>();

    PodLogs(ClusterApi api, Channels channels, LogsOptions options) {
        this.api = api;
        this.channels = channels;
        this.options = options;
    }

    /** Those of pods. */
    List<PodLog> ofPods(List<Map<String, @Nullable Object>> pods) {
        pods.forEach(this::pod);
        return found;
    }

    /** Those of a pod, or of the pods that belong to another object. */
    List<PodLog> of(Found object) throws IOException {
        String group = object.resource().group();
        String kind = object.resource().kind();
        if (group.isEmpty() && kind.equals("Pod")) {
            return ofPods(List.of(object.object()));
        }
        String selector = selector(object, group, kind);
        List<Map<String, @Nullable Object>> pods = find(object.namespace(), selector);
        if (pods.size() > 1 && !options.all("all-pods")) {
            Map<String, @Nullable Object> first = pods.getFirst();
            channels.complain(
                    "Found %d pods, using pod/%s".formatted(pods.size(), meta(first, "name")));
            return ofPods(List.of(first));
        }
        return ofPods(pods);
    }

    private List<Map<String, @Nullable Object>> find(String namespace, String selector)
            throws IOException {
        return new FirstPods(api, namespace, selector).await(options.timeout());
    }

    private static String selector(Found object, String group, String kind) {
        String type = "*" + object.resource().version() + "." + kind;
        if (!PodSelector.has(group, kind)) {
            throw none(type, "selector for " + type + " not implemented");
        }
        String selector = PodSelector.of(group, kind, object.object());
        if (kind.equals("Service") && selector.isEmpty()) {
            throw none(
                    type,
                    "invalid service '%s': Service is defined without a selector"
                            .formatted(object.name()));
        }
        return selector;
    }

    private static CommandException none(String type, String why) {
        return LogsOptions.mistake("cannot get the logs from " + type + ": " + why);
    }

    private void pod(Map<String, @Nullable Object> pod) {
        if (options.all("all-containers")) {
            PodContainer.all(pod).forEach(container -> add(pod, container));
            return;
        }
        String name = options.container().isEmpty() ? annotated(pod) : options.container();
        if (!name.isEmpty()) {
            add(pod, valid(pod, name));
            return;
        }
        PodContainer first = PodContainer.first(pod).orElseThrow();
        if (PodContainer.all(pod).size() > 1 && !options.all("all-pods")) {
            channels.complain(
                    "Defaulted container %s out of: %s"
                            .formatted(GoQuote.quote(first.name()), PodContainer.names(pod)));
        }
        add(pod, first);
    }

    private String annotated(Map<String, @Nullable Object> pod) {
        String name = PodContainer.annotated(pod);
        if (name.isEmpty() || PodContainer.named(pod, name).isPresent()) {
            return name;
        }
        channels.complain(
                "Default container name %s not found in pod %s"
                        .formatted(GoQuote.quote(name), meta(pod, "name")));
        return "";
    }

    private static PodContainer valid(Map<String, @Nullable Object> pod, String name) {
        return PodContainer.named(pod, name)
                .orElseThrow(
                        () ->
                                LogsOptions.mistake(
                                        "container %s is not valid for pod %s out of: %s"
                                                .formatted(
                                                        name,
                                                        meta(pod, "name"),
                                                        PodContainer.names(pod))));
    }

    private void add(Map<String, @Nullable Object> pod, PodContainer container) {
        String query = options.query(container.name());
        found.add(new PodLog(meta(pod, "namespace"), meta(pod, "name"), container.name(), query));
    }

    private static String meta(Map<String, @Nullable Object> pod, String field) {
        return String.valueOf(Json.object(pod.get("metadata")).get(field));
    }
}
