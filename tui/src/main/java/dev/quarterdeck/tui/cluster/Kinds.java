package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.Nearness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the kind a word means: among those every cluster has, then among those a server offers. */
final class Kinds {
    private static final int MOST_NEAR = 3;
    private static final String ALL = "kubectl api-resources";

    private Kinds() {}

    /**
     * The kind of a word; a server is asked only for what not every one has, and again where it did
     * not offer that when it was asked.
     */
    static ApiResource find(Server server, String word) {
        return WellKnown.RESOURCES
                .find(word)
                .or(() -> server.offered().find(word))
                .orElseGet(() -> findNow(server, word));
    }

    /** The kind of a word, the server asked anew. */
    static ApiResource findNow(Server server, String word) {
        Resources offered = server.offeredNow();
        Optional<ApiResource> found = offered.find(word);
        return found.orElseThrow(() -> unknown(word, offered.all()));
    }

    private static OpsException unknown(String word, List<ApiResource> all) {
        String near = near(word.toLowerCase(Locale.ROOT), all);
        return new OpsException(
                OpsException.Kind.NOT_FOUND,
                "the server doesn't have a resource type \"" + word + "\"",
                near.isEmpty() ? ALL : "did you mean " + near + "? " + ALL + " names all",
                null);
    }

    private static String near(String word, List<ApiResource> all) {
        return all.stream()
                .filter(resource -> names(resource).anyMatch(name -> Nearness.near(name, word)))
                .map(ApiResource::name)
                .distinct()
                .limit(MOST_NEAR)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> names(ApiResource resource) {
        return Stream.of(
                resource.name(), resource.singular(), resource.kind().toLowerCase(Locale.ROOT));
    }
}
