package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads what a line's arguments name, by the rules of cli-runtime's resource builder: {@code
 * TYPE[,TYPE] [NAME…]} or {@code TYPE/NAME…}.
 */
final class Targets {
    private static final String SEPARATE =
            "error: there is no need to specify a resource type as a separate argument when passing"
                + " arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>'"
                + " instead of 'kubectl get resource resource/<resource_name>'";
    private static final String EVERYWHERE =
            "error: a resource cannot be retrieved by name across all namespaces";

    private final Supplier<Resources> offered;
    private final String namespace;
    private final boolean everywhere;
    private final List<Target> found = new ArrayList<>();

    /** A reader; what the server offers is asked for only where arguments make sense. */
    Targets(Supplier<Resources> offered, String namespace, boolean everywhere) {
        this.offered = offered;
        this.namespace = namespace;
        this.everywhere = everywhere;
    }

    /** All that the arguments name, in their order. */
    List<Target> read(List<String> arguments) {
        if (arguments.stream().anyMatch(argument -> argument.contains("/"))) {
            pairs(arguments);
        } else {
            types(arguments.getFirst(), arguments.subList(1, arguments.size()));
        }
        if (everywhere && found.stream().anyMatch(target -> !target.list())) {
            throw new CommandException(1, EVERYWHERE);
        }
        return found;
    }

    /** Those of objects that are written down somewhere; each says its own kind and name. */
    List<Target> of(List<Map<String, @Nullable Object>> objects) {
        for (Map<String, @Nullable Object> object : objects) {
            String version = String.valueOf(object.get("apiVersion"));
            String kind = String.valueOf(object.get("kind"));
            Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
            ApiResource resource = written(version, kind);
            String name = String.valueOf(metadata.getOrDefault("name", ""));
            if (name.isEmpty()) {
                throw new CommandException(1, "error: resource name may not be empty");
            }
            Object own = metadata.get("namespace");
            String within = own == null ? namespace : own.toString();
            found.add(new Target(resource, resource.namespaced() ? within : "", name));
        }
        return found;
    }

    private ApiResource written(String version, String kind) {
        return offered.get()
                .written(version, kind)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        1,
                                        "error: resource mapping not found: no matches for kind"
                                                + " \"%s\" in version \"%s\"\n"
                                                        .formatted(kind, version)
                                                + "ensure CRDs are installed first"));
    }

    private void pairs(List<String> arguments) {
        for (String argument : arguments) {
            String[] parts = argument.split("/", -1);
            if (parts.length == 1) {
                throw new CommandException(1, SEPARATE);
            }
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new CommandException(
                        1,
                        "error: arguments in resource/name form may not have more than one slash");
            }
            add(resource(parts[0]), parts[1]);
        }
    }

    private void types(String words, List<String> names) {
        List<ApiResource> resources = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            List<ApiResource> category =
                    word.contains(".") ? List.of() : offered.get().category(word);
            resources.addAll(category.isEmpty() ? List.of(resource(word)) : category);
        }
        for (ApiResource resource : resources) {
            if (names.isEmpty()) {
                add(resource, "");
            }
            names.forEach(name -> add(resource, name));
        }
    }

    private void add(ApiResource resource, String name) {
        boolean within = resource.namespaced() && !everywhere;
        found.add(new Target(resource, within ? namespace : "", name));
    }

    private ApiResource resource(String word) {
        return offered.get()
                .find(word)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        1,
                                        "error: the server doesn't have a resource type \""
                                                + word.replaceFirst("[.].*", "")
                                                + "\""));
    }
}
