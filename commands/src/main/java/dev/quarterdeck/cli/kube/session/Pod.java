package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.RequestPath;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pod as the server has it, and its containers (kubectl pkg/cmd/util/podcmd). */
record Pod(Map<String, @Nullable Object> object) {
    /** The kind itself; so that a pod's name alone asks for no list of kinds. */
    static final ApiResource KIND =
            new ApiResource(
                    "",
                    "v1",
                    "pods",
                    "pod",
                    "Pod",
                    true,
                    List.of("po"),
                    List.of("all"),
                    List.of("get"));

    private static final String DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";

    /**
     * One of its containers.
     *
     * @param place the field that holds it
     */
    record Container(String name, String place, Map<String, @Nullable Object> spec) {
        boolean ephemeral() {
            return place.equals("ephemeralContainers");
        }
    }

    String name() {
        return text(metadata().get("name"));
    }

    String namespace() {
        return text(metadata().get("namespace"));
    }

    String phase() {
        return text(Json.object(object.get("status")).get("phase"));
    }

    boolean completed() {
        return phase().equals("Succeeded") || phase().equals("Failed");
    }

    Map<String, @Nullable Object> metadata() {
        return Json.object(object.get("metadata"));
    }

    /** The path of one of its subresources. */
    String path(String subresource) {
        return KIND.path(namespace()) + "/" + name() + "/" + subresource;
    }

    /** A request for one of its subresources. */
    Request request(String subresource) {
        return Request.get(path(subresource));
    }

    /** The pod as it is now. */
    Pod again(Work work) throws java.io.IOException {
        return get(work, namespace(), name());
    }

    /** A pod by its name. */
    static Pod get(Work work, String namespace, String name) throws java.io.IOException {
        var target = dev.quarterdeck.cli.kube.Target.one(KIND, namespace, name);
        RequestPath.check(target);
        try (var reply = work.api().get(target.path(), "application/json")) {
            work.warnings().receive(reply);
            if (reply.status() >= 400) {
                throw dev.quarterdeck.kubernetes.StatusError.of(reply);
            }
            return new Pod(Json.object(Json.parse(reply.body())));
        }
    }

    /** Its containers in the order of messages: its own, those for debugging, the first ones. */
    List<Container> containers() {
        List<Container> all = new ArrayList<>(list("containers"));
        all.addAll(list("ephemeralContainers"));
        all.addAll(list("initContainers"));
        return all;
    }

    List<Container> list(String place) {
        List<Container> found = new ArrayList<>();
        for (Object item : Json.array(Json.object(object.get("spec")).get(place))) {
            Map<String, @Nullable Object> spec = Json.object(item);
            found.add(new Container(text(spec.get("name")), place, spec));
        }
        return found;
    }

    Optional<Container> find(String name) {
        return containers().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** All names, with a note where a container is no ordinary one. */
    String names() {
        List<String> names = new ArrayList<>();
        for (Container one : containers()) {
            String note =
                    switch (one.place()) {
                        case "ephemeralContainers" -> " (ephem)";
                        case "initContainers" -> " (init)";
                        default -> "";
                    };
            names.add(one.name() + note);
        }
        return String.join(", ", names);
    }

    /** The container that is meant; where none is named, the one that is meant by default. */
    Container chosen(Work work, String named) {
        List<Container> own = list("containers");
        if (own.isEmpty()) {
            throw Work.refused(
                    "pod %s/%s does not have any containers".formatted(namespace(), name()));
        }
        String noted = text(Json.object(metadata().get("annotations")).get(DEFAULT_CONTAINER));
        String wanted = named.isEmpty() ? noted : named;
        if (!wanted.isEmpty()) {
            return find(wanted).orElseThrow(() -> unknown(wanted));
        }
        Container first = own.getFirst();
        boolean quiet = work.flags().has("quiet") && work.flags().on("quiet");
        if (containers().size() > 1 && !quiet) {
            work.channels()
                    .complain("Defaulted container \"" + first.name() + "\" out of: " + names());
        }
        return first;
    }

    private RuntimeException unknown(String wanted) {
        return Work.refused(
                "container %s is not valid for pod %s out of: %s"
                        .formatted(wanted, name(), names()));
    }

    /** What the status says of a container, or nothing. */
    Map<String, @Nullable Object> status(Container container) {
        String place =
                switch (container.place()) {
                    case "ephemeralContainers" -> "ephemeralContainerStatuses";
                    case "initContainers" -> "initContainerStatuses";
                    default -> "containerStatuses";
                };
        for (Object item : Json.array(Json.object(object.get("status")).get(place))) {
            Map<String, @Nullable Object> status = Json.object(item);
            if (container.name().equals(status.get("name"))) {
                return status;
            }
        }
        return Map.of();
    }

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
