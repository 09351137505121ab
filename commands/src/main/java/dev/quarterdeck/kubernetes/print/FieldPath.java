package dev.quarterdeck.kubernetes.print;

import java.util.List;
import java.util.Optional;

/**
 * Names of fields with dots between, read as a JSONPath.
 *
 * @param parts the name of each part; empty where the part is something else, such as an index
 */
public record FieldPath(List<Optional<String>> parts) {
    public FieldPath {
        parts = List.copyOf(parts);
    }

    /** Reads them; a {@link dev.quarterdeck.text.GoParseException} says what is no JSONPath. */
    public static FieldPath of(String words) {
        String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return new FieldPath(
                PathParser.action("." + bare).nodes().stream()
                        .map(
                                node ->
                                        node instanceof PathNode.Field(String name)
                                                ? Optional.of(name)
                                                : Optional.<String>empty())
                        .toList());
    }
}
