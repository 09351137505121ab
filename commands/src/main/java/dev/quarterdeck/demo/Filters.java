package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The filters of a query: names, each with the values any of which will do. */
record Filters(Map<String, List<String>> values) {

    /** Reads both ways of writing them: lists of values, and objects whose keys are the values. */
    static Filters of(Request request, Set<String> known) {
        String text = request.query("filters", "");
        var values = new LinkedHashMap<String, List<String>>();
        if (!text.isEmpty()) {
            byte[] json = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Trees.object(Trees.read(json)).forEach((name, tree) -> values.put(name, texts(tree)));
        }
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new ApiError(400, "invalid filter '" + name + "'");
            }
        }
        return new Filters(values);
    }

    private static List<String> texts(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : Trees.texts(tree);
    }

    List<String> get(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** True when there is no such filter or one of its values passes. */
    boolean any(String name, Predicate<String> test) {
        return !has(name) || get(name).stream().anyMatch(test);
    }

    /** True when every value of this filter passes, as for labels. */
    boolean all(String name, Predicate<String> test) {
        return get(name).stream().allMatch(test);
    }

    /**
     * True when one of the values is found in the text, as a regular expression or as it stands.
     */
    boolean found(String name, String text) {
        return any(name, value -> value.equals(text) || contains(value, text));
    }

    private static boolean contains(String expression, String text) {
        try {
            return Pattern.compile(expression).matcher(text).find();
        } catch (PatternSyntaxException literal) {
            return text.contains(expression);
        }
    }

    /** True when the labels have every wanted {@code key} or {@code key=value}. */
    boolean labels(Map<String, String> labels) {
        return all(
                "label",
                wanted -> {
                    int equals = wanted.indexOf('=');
                    return equals < 0
                            ? labels.containsKey(wanted)
                            : wanted.substring(equals + 1)
                                    .equals(labels.get(wanted.substring(0, equals)));
                });
    }
}
