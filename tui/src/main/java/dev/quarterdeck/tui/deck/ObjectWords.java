package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.tui.cluster.ObjectRef;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lines of kubectl about objects: each names its namespace, and the context where one was chosen.
 */
record ObjectWords(Resources kinds) {

    /** What an object is called: {@code deployment/web}, with its group where that is not clear. */
    String name(ObjectRef ref) {
        return kind(ref.resource()) + "/" + ref.name();
    }

    private String kind(ApiResource resource) {
        String word = resource.kind().toLowerCase(Locale.ROOT);
        boolean clear =
                kinds.find(word)
                        .map(ApiResource::qualified)
                        .filter(resource.qualified()::equals)
                        .isPresent();
        return clear ? word : resource.prefix();
    }

    /** A line about one object: the command, the object, and what follows it. */
    List<String> line(String command, ObjectRef ref, String... after) {
        return line(command, List.of(ref), after);
    }

    /** A line about objects of one namespace. */
    List<String> line(String command, List<ObjectRef> refs, String... after) {
        return with(command, refs.stream().map(this::name).toList(), refs.getFirst(), after);
    }

    /** A line about objects that the command itself knows to be nodes. */
    List<String> nodes(String command, List<ObjectRef> refs, String... after) {
        return with(command, refs.stream().map(ObjectRef::name).toList(), refs.getFirst(), after);
    }

    /** One line for each namespace. */
    List<List<String>> lines(String command, List<ObjectRef> refs, String... after) {
        Map<String, List<ObjectRef>> spread = new LinkedHashMap<>();
        refs.forEach(
                ref -> spread.computeIfAbsent(ref.namespace(), _ -> new ArrayList<>()).add(ref));
        return spread.values().stream().map(some -> line(command, some, after)).toList();
    }

    private static List<String> with(
            String command, List<String> names, ObjectRef where, String... after) {
        List<String> words = new ArrayList<>(List.of("kubectl"));
        words.addAll(Arrays.asList(command.split(" ", -1)));
        words.addAll(names);
        words.addAll(Arrays.asList(after));
        words.addAll(where(where));
        return words;
    }

    /** The flags that say where an object is. */
    static List<String> where(ObjectRef ref) {
        List<String> words = new ArrayList<>();
        if (!ref.namespace().isEmpty()) {
            words.addAll(List.of("-n", ref.namespace()));
        }
        if (!ref.context().isEmpty()) {
            words.addAll(List.of("--context", ref.context()));
        }
        return words;
    }
}
