package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a line's arguments name, and refuses what does not go together, by the rules and in
 * the order of cli-runtime's resource builder.
 */
final class Targets {
    private static final String EVERYWHERE =
            "error: a resource cannot be retrieved by name across all namespaces";
    private static final String SUBRESOURCE =
            "error: subresource cannot be used when bulk resources are specified";
    private static final String NAME_SELECTED =
            "error: name cannot be provided when a selector is specified";
    private static final String PAIR_SELECTED =
            "error: selectors and the all flag cannot be used when passing resource/name arguments";
    private static final String NOTHING_SELECTED =
            "error: at least one resource must be specified to use a selector";
    private static final String ONE_NAMED = "error: you must specify only one resource";
    private static final String ONE_WATCHED = "error: you may only specify a single resource type";
    private static final String NOTHING =
            """
            error: You must provide one or more resources by argument or filename.
            Example resource specifications include:
               '-f rsrc.yaml'
               '--filename=rsrc.json'
               '<resource> <name>'
               '<resource>'\
            """;

    private final Offered offered;
    private final String namespace;
    private final GetOptions options;
    private final Map<String, ApiResource> known = new HashMap<>();

    /** A finder; what the server offers is asked for only where arguments make sense. */
    Targets(Offered offered, String namespace, GetOptions options) {
        this.offered = offered;
        this.namespace = namespace;
        this.options = options;
    }

    /** All that the arguments name, in their order. */
    List<Target> read(List<String> arguments) {
        ArgumentWords words = ArgumentWords.read(arguments);
        if (!words.pairs().isEmpty()) {
            refuse(options.selecting(), PAIR_SELECTED);
            return pairs(words.pairs());
        }
        refuse(words.types().isEmpty(), options.selecting() ? NOTHING_SELECTED : NOTHING);
        List<String> types = withoutCategories(words.types());
        if (words.names().isEmpty()) {
            return lists(types);
        }
        refuse(options.selecting(), NAME_SELECTED);
        refuse(types.size() > 1, ONE_NAMED);
        ApiResource resource = resource(types.getFirst());
        return words.names().stream().map(name -> one(resource, name)).toList();
    }

    /** Those of objects that are written down somewhere; each says its own kind and name. */
    List<Target> of(List<Map<String, @Nullable Object>> objects) {
        List<Target> found = new ArrayList<>();
        for (Map<String, @Nullable Object> object : objects) {
            String version = String.valueOf(object.get("apiVersion"));
            String kind = String.valueOf(object.get("kind"));
            Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
            ApiResource resource = written(version, kind);
            String name = String.valueOf(metadata.getOrDefault("name", ""));
            refuse(name.isEmpty(), "error: resource name may not be empty");
            Object own = metadata.get("namespace");
            String within = own == null ? namespace : own.toString();
            found.add(Target.one(resource, resource.namespaced() ? within : "", name));
        }
        return found;
    }

    private ApiResource written(String version, String kind) {
        return offered.resources()
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

    private List<String> withoutCategories(List<String> types) {
        List<String> words = new ArrayList<>();
        for (String type : types) {
            List<ApiResource> category = offered.resources().category(type);
            category.forEach(resource -> words.add(resource.qualified()));
            if (category.isEmpty()) {
                words.add(type);
            }
        }
        return words.stream().distinct().toList();
    }

    private List<Target> pairs(List<ArgumentWords.Pair> pairs) {
        pairs.forEach(pair -> resource(pair.type()));
        long kinds = known.values().stream().map(ApiResource::goText).distinct().count();
        refuse(options.watching() && kinds > 1, ONE_WATCHED);
        return pairs.stream().map(pair -> one(resource(pair.type()), pair.name())).toList();
    }

    /** One list of each kind, by however many words it is called. */
    private List<Target> lists(List<String> types) {
        refuse(!options.subresource().isEmpty(), SUBRESOURCE);
        refuse(options.watching() && types.size() > 1, ONE_WATCHED);
        Map<String, Target> found = new LinkedHashMap<>();
        for (String type : types) {
            ApiResource resource = resource(type);
            boolean within = resource.namespaced() && !options.everywhere();
            found.putIfAbsent(resource.goText(), Target.all(resource, within ? namespace : ""));
        }
        Collection<Target> lists = found.values();
        return List.copyOf(lists);
    }

    private Target one(ApiResource resource, String name) {
        refuse(resource.namespaced() && options.everywhere(), EVERYWHERE);
        return Target.one(resource, resource.namespaced() ? namespace : "", name);
    }

    /** A word is looked up once: what else it could mean is told then. */
    private ApiResource resource(String word) {
        return known.computeIfAbsent(word, offered::find);
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new CommandException(1, message);
        }
    }
}
