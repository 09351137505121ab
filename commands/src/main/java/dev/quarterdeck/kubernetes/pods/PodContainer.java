package dev.quarterdeck.kubernetes.pods;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A container that a pod's specification names (kubectl pkg/cmd/util/podcmd). */
public record PodContainer(Role role, String name) {
    private static final String DEFAULT = "kubectl.kubernetes.io/default-container";

    /** What a container is there for. */
    public enum Role {
        /** Runs before the others, or beside them. */
        INIT("initContainers", " (init)"),
        /** Does the pod's work. */
        MAIN("containers", ""),
        /** Was put into a running pod. */
        EPHEMERAL("ephemeralContainers", " (ephem)");

        private final String field;
        private final String mark;

        Role(String field, String mark) {
            this.field = field;
            this.mark = mark;
        }

        /** Where such containers stand in a pod's specification. */
        public String field() {
            return field;
        }

        /** Where their states stand in its status. */
        public String statusField() {
            return switch (this) {
                case INIT -> "initContainerStatuses";
                case MAIN -> "containerStatuses";
                case EPHEMERAL -> "ephemeralContainerStatuses";
            };
        }
    }

    /** All of a pod: first those that run first, last those that were added. */
    public static List<PodContainer> all(Map<String, @Nullable Object> pod) {
        List<PodContainer> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.addAll(of(pod, role));
        }
        return all;
    }

    private static List<PodContainer> of(Map<String, @Nullable Object> pod, Role role) {
        return Json.array(Json.object(pod.get("spec")).get(role.field())).stream()
                .map(container -> String.valueOf(Json.object(container).get("name")))
                .map(name -> new PodContainer(role, name))
                .toList();
    }

    /** The one of this name. */
    public static Optional<PodContainer> named(Map<String, @Nullable Object> pod, String name) {
        List<PodContainer> found =
                all(pod).stream().filter(container -> container.name.equals(name)).toList();
        return found.stream()
                .filter(container -> container.role == Role.MAIN)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The first of those that do the pod's work. */
    public static Optional<PodContainer> first(Map<String, @Nullable Object> pod) {
        return of(pod, Role.MAIN).stream().findFirst();
    }

    /** The name that the pod's annotation says is the one to look at; empty for none. */
    public static String annotated(Map<String, @Nullable Object> pod) {
        Object annotations = Json.object(pod.get("metadata")).get("annotations");
        return Json.object(annotations).get(DEFAULT) instanceof String name ? name : "";
    }

    /** The names of all, as messages list them: {@code web, debugger (ephem), prepare (init)}. */
    public static String names(Map<String, @Nullable Object> pod) {
        List<PodContainer> listed = new ArrayList<>(of(pod, Role.MAIN));
        listed.addAll(of(pod, Role.EPHEMERAL));
        listed.addAll(of(pod, Role.INIT));
        return listed.stream().map(PodContainer::shown).collect(Collectors.joining(", "));
    }

    /** Its name with what it is. */
    public String shown() {
        return name + role.mark;
    }
}
