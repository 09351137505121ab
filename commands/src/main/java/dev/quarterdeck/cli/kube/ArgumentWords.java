package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line's arguments before their words are looked up: {@code TYPE[,TYPE] [NAME…]} or pairs.
 *
 * @param types words of types and categories
 * @param names those of the objects, none for lists
 * @param pairs each {@code TYPE/NAME}; where there are any, nothing else is
 */
public record ArgumentWords(List<String> types, List<String> names, List<Pair> pairs) {
    private static final String SEPARATE =
            "error: there is no need to specify a resource type as a separate argument when passing"
                + " arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>'"
                + " instead of 'kubectl get resource resource/<resource_name>'";
    private static final String SLASHES =
            "error: arguments in resource/name form may not have more than one slash";
    private static final String SINGLE =
            "error: arguments in resource/name form must have a single resource and name";

    /** A word of a type, and a name. */
    public record Pair(String type, String name) {}

    /** Reads them; of several types with names each type gets each name, as pairs. */
    public static ArgumentWords read(List<String> arguments) {
        List<String> words = spread(arguments);
        long slashes = words.stream().filter(word -> word.contains("/")).count();
        if (slashes == 0) {
            return words.isEmpty()
                    ? new ArgumentWords(List.of(), List.of(), List.of())
                    : new ArgumentWords(
                            split(words.getFirst()), words.subList(1, words.size()), List.of());
        }
        if (slashes < words.size()) {
            throw new CommandException(1, SEPARATE);
        }
        return new ArgumentWords(
                List.of(), List.of(), words.stream().map(ArgumentWords::pair).toList());
    }

    private static List<String> spread(List<String> arguments) {
        List<String> types = arguments.size() < 2 ? List.of() : split(arguments.getFirst());
        if (types.size() < 2) {
            return arguments;
        }
        List<String> pairs = new ArrayList<>();
        for (String type : types) {
            arguments.stream().skip(1).forEach(name -> pairs.add(type + "/" + name));
        }
        return pairs;
    }

    private static Pair pair(String word) {
        String[] parts = word.split("/", -1);
        if (parts.length != 2) {
            throw new CommandException(1, SLASHES);
        }
        if (parts[0].isEmpty() || parts[1].isEmpty() || split(parts[0]).size() > 1) {
            throw new CommandException(1, SINGLE);
        }
        return new Pair(parts[0], parts[1]);
    }

    /** The words between commas, each once. */
    private static List<String> split(String types) {
        return Arrays.stream(types.split(",", -1)).distinct().toList();
    }
}
