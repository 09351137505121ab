package dev.quarterdeck.kubernetes.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the resources that words mean, by the rules of client-go's restmapper (shortcut.go,
 * discovery.go) and category expander: the core group wins over others, and those over custom ones
 * in the server's order.
 *
 * @param all what the server offers
 */
public record Resources(List<ApiResource> all) {
    public Resources {
        all = List.copyOf(all);
    }

    /**
     * The resource of a word: a plural, singular or kind in any case, or a short name; alone or
     * with {@code .GROUP} or {@code .VERSION.GROUP}.
     */
    public Optional<ApiResource> find(String word) {
        return find(word, warning -> {});
    }

    /** The same; what else a short name could mean is told in kubectl's words. */
    public Optional<ApiResource> find(String word, Consumer<String> warnings) {
        return new ResourceFinder(all, warnings).find(word);
    }

    /** The resource of the words an object itself says. */
    public Optional<ApiResource> written(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        String version = apiVersion.substring(slash + 1);
        return all.stream()
                .filter(at -> at.group().equals(group) && at.version().equals(version))
                .filter(at -> at.kind().equals(kind))
                .findFirst();
    }

    /** The resources of a category such as {@code all}, each in its preferred version. */
    public List<ApiResource> category(String word) {
        Set<String> seen = new HashSet<>();
        List<ApiResource> found = new ArrayList<>();
        for (ApiResource resource : all) {
            if (resource.categories().contains(word) && seen.add(resource.qualified())) {
                found.add(resource);
            }
        }
        return found;
    }
}
