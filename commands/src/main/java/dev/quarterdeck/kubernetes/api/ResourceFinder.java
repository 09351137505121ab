package dev.quarterdeck.kubernetes.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the resource a word means, step by step as kubectl does (cli-runtime
 * pkg/resource/builder.go mappingFor, client-go restmapper/shortcut.go and discovery.go): of
 * several that fit the first one counts, for what a server offers stands in the order of its
 * priority.
 */
final class ResourceFinder {
    private final List<ApiResource> all;
    private final Consumer<String> warnings;

    ResourceFinder(List<ApiResource> all, Consumer<String> warnings) {
        this.all = all;
        this.warnings = warnings;
    }

    /** A word in its parts; group and version are empty where it says none. */
    private record Wanted(String name, String version, String group) {
        /** The word where its first dot begins a group. */
        static Wanted grouped(String word) {
            int dot = word.indexOf('.');
            return dot < 0
                    ? new Wanted(word, "", "")
                    : new Wanted(word.substring(0, dot), "", word.substring(dot + 1));
        }

        /** The word where its first dot begins a version and its second one a group. */
        static Optional<Wanted> versioned(String word) {
            String[] parts = word.split("[.]", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Wanted(parts[0], parts[1], parts[2]));
        }

        /** Within this group, or within any where none is said. */
        boolean within(ApiResource at) {
            return group.isEmpty() || group.equals(at.group());
        }
    }

    Optional<ApiResource> find(String word) {
        Optional<Wanted> versioned = Wanted.versioned(word);
        Wanted grouped = Wanted.grouped(word);
        return versioned
                .flatMap(this::resource)
                .or(() -> resource(grouped))
                .or(() -> versioned.flatMap(this::kind))
                .or(() -> kind(grouped));
    }

    /** By plural, singular or short name. */
    private Optional<ApiResource> resource(Wanted typed) {
        Wanted wanted = expanded(typed);
        String name = wanted.name().toLowerCase(Locale.ROOT);
        return first(at -> named(at, name) && fits(at, wanted));
    }

    private static boolean named(ApiResource at, String name) {
        String singular =
                at.singular().isEmpty() ? at.kind().toLowerCase(Locale.ROOT) : at.singular();
        return at.name().equals(name) || singular.equals(name);
    }

    /** The beginning of a group is enough, unless a version is told too. */
    private static boolean fits(ApiResource at, Wanted wanted) {
        if (wanted.version().isEmpty()) {
            return at.group().startsWith(wanted.group());
        }
        return at.version().equals(wanted.version()) && wanted.within(at);
    }

    /** By the kind, as it is written or in lower case, within exactly this group. */
    private Optional<ApiResource> kind(Wanted wanted) {
        return first(
                at ->
                        at.group().equals(wanted.group())
                                && (wanted.version().isEmpty()
                                        || wanted.version().equals(at.version()))
                                && (at.kind().equals(wanted.name())
                                        || at.kind()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(wanted.name())));
    }

    /** A short name made long, which loses the version; anything else as it is. */
    private Wanted expanded(Wanted wanted) {
        String name = wanted.name();
        if (first(at -> wanted.within(at) && exactly(at, name)).isPresent()) {
            return wanted;
        }
        Optional<ApiResource> found = first(at -> wanted.within(at) && abbreviated(at, name));
        if (found.isPresent()) {
            warn(wanted, found.get());
            return new Wanted(found.get().name(), "", found.get().group());
        }
        return first(at -> at.group().startsWith(wanted.group()) && abbreviated(at, name))
                .map(at -> new Wanted(at.name(), wanted.version(), at.group()))
                .orElse(wanted);
    }

    private static boolean exactly(ApiResource at, String name) {
        return at.name().equals(name) || at.singular().equals(name);
    }

    private static boolean abbreviated(ApiResource at, String name) {
        return at.shortNames().contains(name);
    }

    /** Each other resource of this short name is told once; its versions count as one. */
    private void warn(Wanted wanted, ApiResource found) {
        Set<String> others = new LinkedHashSet<>();
        for (ApiResource at : all) {
            if (wanted.within(at) && abbreviated(at, wanted.name())) {
                others.add(at.qualified());
            }
        }
        others.remove(found.qualified());
        for (String other : others) {
            warnings.accept(
                    "short name \"%s\" could also match lower priority resource %s"
                            .formatted(wanted.name(), other));
        }
    }

    private Optional<ApiResource> first(Predicate<ApiResource> where) {
        return all.stream().filter(where).findFirst();
    }
}
