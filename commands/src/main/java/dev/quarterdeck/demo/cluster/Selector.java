package dev.quarterdeck.demo.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which objects are meant. */
interface Selector extends Predicate<Tree> {

    /** The selector that workloads and budgets carry: matchLabels and matchExpressions. */
    static Predicate<Map<String, String>> ofObject(Tree selector) {
        Map<String, String> wanted = selector.pairs("matchLabels");
        List<Tree> terms = selector.trees("matchExpressions");
        return labels ->
                labels.entrySet().containsAll(wanted.entrySet())
                        && terms.stream().allMatch(term -> holds(term, labels));
    }

    private static boolean holds(Tree term, Map<String, String> labels) {
        String value = labels.get(term.text("key"));
        Set<String> values = Set.copyOf(term.texts("values"));
        return switch (term.text("operator")) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            default -> value == null;
        };
    }

    /** How the server writes it: {@code app=cart,tier in (api,web)}; {@code <none>} when empty. */
    static String words(Tree selector) {
        var words = new java.util.ArrayList<>(Cells.pairs(selector.pairs("matchLabels")));
        selector.trees("matchExpressions")
                .forEach(term -> words.add(words(term.text("key"), term)));
        java.util.Collections.sort(words);
        return words.isEmpty() ? "<none>" : String.join(",", words);
    }

    private static String words(String key, Tree term) {
        String values =
                "(" + String.join(",", term.texts("values").stream().sorted().toList()) + ")";
        return switch (term.text("operator")) {
            case "In" -> key + " in " + values;
            case "NotIn" -> key + " notin " + values;
            case "Exists" -> key;
            default -> "!" + key;
        };
    }
}
