package dev.quarterdeck.kubernetes.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
     * The resource of a word: a plural, singular, short name or kind, in any case, alone or with
     * {@code .GROUP} or {@code .VERSION.GROUP}.
     */
    public Optional<ApiResource> find(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        int first = typed.indexOf('.');
        if (first < 0) {
            return named(typed, resource -> true);
        }
        String name = typed.substring(0, first);
        String rest = typed.substring(first + 1);
        int second = rest.indexOf('.');
        if (second > 0) {
            String version = rest.substring(0, second);
            String group = rest.substring(second + 1);
            Optional<ApiResource> exact =
                    named(name, at -> at.version().equals(version) && at.group().equals(group));
            if (exact.isPresent()) {
                return exact;
            }
        }
        return named(name, at -> at.group().equals(rest))
                .or(() -> named(name, at -> at.group().startsWith(rest)))
                .or(() -> named(name, at -> at.group().isEmpty() && at.version().equals(rest)));
    }

    private Optional<ApiResource> named(String name, Predicate<ApiResource> where) {
        List<Predicate<ApiResource>> ways =
                List.of(
                        at -> at.name().equals(name),
                        at -> at.singular().equals(name),
                        at -> at.shortNames().contains(name),
                        at -> at.kind().toLowerCase(Locale.ROOT).equals(name));
        return ways.stream()
                .flatMap(way -> all.stream().filter(where).filter(way).limit(1))
                .findFirst();
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
