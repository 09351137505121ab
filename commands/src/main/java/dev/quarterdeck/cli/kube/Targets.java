package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds what a line's arguments name, and refuses what does not go together, by the rules and in
 * the order of cli-runtime's resource builder.
 */
public final class Targets {
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
    private static final String UNNAMED =
            "error: resource(s) were provided, but no name was specified";
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
    private final Choice choice;
    private final Map<String, ApiResource> known = new HashMap<>();

    /** A finder; what the server offers is asked for only where arguments make sense. */
    public Targets(Offered offered, String namespace, Choice choice) {
        this.offered = offered;
        this.namespace = namespace;
        this.choice = choice;
    }

    /** All that the arguments name, in their order. */
    public List<Target> read(List<String> arguments) {
        ArgumentWords words = ArgumentWords.read(arguments);
        if (!words.pairs().isEmpty()) {
            refuse(choice.selecting(), PAIR_SELECTED);
            return pairs(words.pairs());
        }
        refuse(words.types().isEmpty(), choice.selecting() ? NOTHING_SELECTED : NOTHING);
        List<String> types = withoutCategories(words.types());
        if (words.names().isEmpty()) {
            return lists(types);
        }
        refuse(choice.selecting(), NAME_SELECTED);
        refuse(types.size() > 1, ONE_NAMED);
        ApiResource resource = resource(types.getFirst());
        return words.names().stream().map(name -> one(resource, name)).toList();
    }

    /** The same, where a type alone means nothing: its objects must be named, or chosen. */
    public List<Target> readNamed(List<String> arguments) {
        ArgumentWords words = ArgumentWords.read(arguments);
        boolean types = words.pairs().isEmpty() && !words.types().isEmpty();
        if (types && words.names().isEmpty() && !choice.selecting()) {
            withoutCategories(words.types()).forEach(this::resource);
            refuse(true, UNNAMED);
        }
        return read(arguments);
    }

    /**
     * Those of objects that are written down somewhere; each says its own kind and name.
     *
     * @param given whether the line itself names a namespace, so that another one is a mistake
     * @param wrong takes what is no object, of a kind that the server does not know, or elsewhere
     */
    public List<Target> of(
            List<ManifestFiles.Written> all, boolean given, Consumer<OpsException> wrong) {
        boolean strict = given && !choice.everywhere();
        List<Target> found = new ArrayList<>();
        for (ManifestFiles.Written written : all) {
            try {
                Target target = of(written);
                if (strict && target.resource().namespaced()) {
                    refuseForeign(target.namespace());
                }
                found.add(target);
            } catch (OpsException mistake) {
                wrong.accept(mistake);
            }
        }
        return found;
    }

    private Target of(ManifestFiles.Written written) {
        if (!written.mistake().isEmpty()) {
            throw new OpsException(OpsException.Kind.INVALID, written.mistake());
        }
        Map<String, @Nullable Object> metadata = Json.object(written.object().get("metadata"));
        String name = String.valueOf(metadata.getOrDefault("name", ""));
        Object own = metadata.get("namespace");
        ApiResource resource = resource(written, name, own == null ? "" : own.toString());
        refuse(name.isEmpty(), "error: resource name may not be empty");
        String within = own == null ? namespace : own.toString();
        return Target.one(resource, resource.namespaced() ? within : "", name);
    }

    private void refuseForeign(String said) {
        if (!said.equals(namespace)) {
            throw new OpsException(OpsException.Kind.INVALID, foreign(said, namespace));
        }
    }

    /** What is told of a written object that is in another namespace than the line's. */
    public static String foreign(String said, String within) {
        return "the namespace from the provided object "
                + GoQuote.quote(said)
                + " does not match the namespace "
                + GoQuote.quote(within)
                + ". You must pass '--namespace="
                + said
                + "' to perform this operation.";
    }

    private ApiResource resource(ManifestFiles.Written written, String name, String within) {
        String version = String.valueOf(written.object().get("apiVersion"));
        String kind = String.valueOf(written.object().get("kind"));
        return offered.resources()
                .written(version, kind)
                .orElseThrow(
                        () ->
                                new OpsException(
                                        OpsException.Kind.INVALID,
                                        unknown(kind, version, name, within, written.source())));
    }

    /** What is told of a written object whose kind the server does not know. */
    public static String unknown(
            String kind, String version, String name, String namespace, String source) {
        return ("resource mapping not found for name: %s namespace: %s from %s: no matches for kind"
                        + " %s in version %s\nensure CRDs are installed first")
                .formatted(
                        GoQuote.quote(name),
                        GoQuote.quote(namespace),
                        GoQuote.quote(source),
                        GoQuote.quote(kind),
                        GoQuote.quote(version));
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
        refuse(choice.watching() && kinds > 1, ONE_WATCHED);
        return pairs.stream().map(pair -> one(resource(pair.type()), pair.name())).toList();
    }

    /** One list of each kind, by however many words it is called. */
    private List<Target> lists(List<String> types) {
        refuse(!choice.subresource().isEmpty(), SUBRESOURCE);
        refuse(choice.watching() && types.size() > 1, ONE_WATCHED);
        Map<String, Target> found = new LinkedHashMap<>();
        for (String type : types) {
            ApiResource resource = resource(type);
            boolean within = resource.namespaced() && !choice.everywhere();
            found.putIfAbsent(resource.goText(), Target.all(resource, within ? namespace : ""));
        }
        Collection<Target> lists = found.values();
        return List.copyOf(lists);
    }

    private Target one(ApiResource resource, String name) {
        refuse(resource.namespaced() && choice.everywhere(), EVERYWHERE);
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
