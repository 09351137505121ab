package dev.quarterdeck.tui.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where Enter leads from an object: to what it consists of. */
final class Drill {
    /** Kinds whose pods carry the labels of a selector. */
    private static final Set<String> SELECTING =
            Set.of(
                    "Deployment",
                    "ReplicaSet",
                    "StatefulSet",
                    "DaemonSet",
                    "ReplicationController",
                    "Job",
                    "PodDisruptionBudget",
                    "NetworkPolicy");

    private Drill() {}

    /** Whether the object itself must be read to know. */
    static boolean reads(String kind) {
        return SELECTING.contains(kind)
                || Set.of(
                                "Event",
                                "EndpointSlice",
                                "Endpoints",
                                "PersistentVolumeClaim",
                                "HorizontalPodAutoscaler",
                                "Ingress")
                        .contains(kind);
    }

    /** Where it leads without reading the object; nothing for what leads nowhere. */
    static Optional<Place> from(String kind, String namespace, String name) {
        return switch (kind) {
            case "Node" ->
                    Optional.of(
                            Place.of("pods")
                                    .in("")
                                    .selected("spec.nodeName=" + name)
                                    .belonging(name));
            case "Service" ->
                    Optional.of(
                            Place.of("endpointslices")
                                    .in(namespace)
                                    .labelled("kubernetes.io/service-name=" + name)
                                    .belonging(name));
            case "CronJob" ->
                    Optional.of(
                            Place.of("jobs")
                                    .in(namespace)
                                    .filtered("name:^" + name + "-\\d")
                                    .belonging(name));
            case "CustomResourceDefinition", "APIService" -> Optional.of(Place.of(name));
            default -> Optional.empty();
        };
    }

    /** Where it leads by what the object says. */
    static Optional<Place> from(String kind, Tree object) {
        Tree spec = object.at("spec");
        String namespace = object.at("metadata", "namespace").text();
        String name = object.at("metadata", "name").text();
        return switch (kind) {
            case "Event" -> about(object.at("involvedObject"));
            case "PersistentVolumeClaim" ->
                    named("persistentvolumes", "", spec.at("volumeName").text(), name);
            case "HorizontalPodAutoscaler" -> {
                Tree target = spec.at("scaleTargetRef");
                yield named(target.at("kind").text(), namespace, target.at("name").text(), name);
            }
            case "EndpointSlice" -> targets(object.at("endpoints").items(), namespace, name);
            case "Endpoints" -> targets(addresses(object), namespace, name);
            case "Ingress" ->
                    Optional.of(
                            Place.of("services")
                                    .in(namespace)
                                    .filtered(services(spec))
                                    .belonging(name));
            default -> pods(kind, spec, namespace, name);
        };
    }

    /** The pods behind endpoints. */
    private static Optional<Place> targets(List<Tree> endpoints, String namespace, String name) {
        String any =
                endpoints.stream()
                        .map(endpoint -> endpoint.at("targetRef", "name").text())
                        .filter(target -> !target.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Place.of("pods")
                                .in(namespace)
                                .filtered("name:^(" + any + ")$")
                                .belonging(name));
    }

    private static List<Tree> addresses(Tree endpoints) {
        return endpoints.at("subsets").items().stream()
                .flatMap(subset -> subset.at("addresses").items().stream())
                .toList();
    }

    private static Optional<Place> pods(String kind, Tree spec, String namespace, String name) {
        Tree selector = spec.at(kind.equals("NetworkPolicy") ? "podSelector" : "selector");
        String labels = kind.equals("ReplicationController") ? equal(selector) : selector(selector);
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(Place.of("pods").in(namespace).labelled(labels).belonging(name));
    }

    /** What an event is about. */
    private static Optional<Place> about(Tree involved) {
        return named(
                involved.at("kind").text(),
                involved.at("namespace").text(),
                involved.at("name").text(),
                "event");
    }

    /** One object by its name. */
    static Optional<Place> named(String kind, String namespace, String name, String of) {
        return kind.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Place.of(kind)
                                .in(namespace)
                                .selected("metadata.name=" + name)
                                .belonging(of));
    }

    /** The object that owns another, by the reference of its controller. */
    static Optional<Place> owner(Tree object) {
        String namespace = object.at("metadata", "namespace").text();
        String name = object.at("metadata", "name").text();
        List<Tree> owners = object.at("metadata", "ownerReferences").items();
        return owners.stream()
                .filter(owner -> owner.at("controller").yes() || owners.size() == 1)
                .findFirst()
                .flatMap(
                        owner ->
                                named(
                                        kind(owner),
                                        owner.at("kind").text().equals("Node") ? "" : namespace,
                                        owner.at("name").text(),
                                        name));
    }

    /** With its group, so that another group's kind of the same name is not meant. */
    private static String kind(Tree owner) {
        String version = owner.at("apiVersion").text();
        int slash = version.indexOf('/');
        return owner.at("kind").text() + (slash < 0 ? "" : "." + version.substring(0, slash));
    }

    private static String services(Tree spec) {
        List<String> names = new ArrayList<>();
        for (Tree rule : spec.at("rules").items()) {
            for (Tree path : rule.at("http", "paths").items()) {
                names.add(path.at("backend", "service", "name").text());
            }
        }
        String any = String.join("|", names.stream().distinct().toList());
        return any.isEmpty() ? "" : "name:^(" + any + ")$";
    }

    /** A label selector as servers take it (metav1.FormatLabelSelector). */
    static String selector(Tree selector) {
        List<String> terms = new ArrayList<>();
        for (Map.Entry<String, Tree> label : selector.at("matchLabels").entries()) {
            terms.add(label.getKey() + "=" + label.getValue().text());
        }
        for (Tree term : selector.at("matchExpressions").items()) {
            terms.add(expression(term));
        }
        return String.join(",", terms);
    }

    private static String equal(Tree labels) {
        List<String> terms = new ArrayList<>();
        for (Map.Entry<String, Tree> label : labels.entries()) {
            terms.add(label.getKey() + "=" + label.getValue().text());
        }
        return String.join(",", terms);
    }

    private static String expression(Tree term) {
        String key = term.at("key").text();
        String values =
                String.join(",", term.at("values").items().stream().map(Tree::text).toList());
        return switch (term.at("operator").text()) {
            case "In" -> key + " in (" + values + ")";
            case "NotIn" -> key + " notin (" + values + ")";
            case "DoesNotExist" -> "!" + key;
            default -> key;
        };
    }
}
