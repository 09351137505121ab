package dev.quarterdeck.tui.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label selector as kubectl's {@code -l} takes it: {@code a=b}, {@code a!=b}, {@code a}, {@code
 * !a}, {@code a in (b,c)}, {@code a notin (b,c)}; all terms must hold.
 */
final class LabelSelector {
    private static final Pattern TERM = Pattern.compile("[^,(]+(?:\\([^)]*\\)?)?");
    private static final Pattern SET = Pattern.compile("(\\S+)\\s+(in|notin)\\s*\\(([^)]*)\\)?");
    private static final Pattern EQUAL = Pattern.compile("([^=!\\s]+)\\s*(==?|!=)\\s*(.*)");

    private LabelSelector() {}

    /** Whether labels, written as {@code a=b,c=d}, are selected; what is unfinished selects all. */
    static Predicate<String> parse(String selector) {
        List<Predicate<Map<String, String>>> terms = new ArrayList<>();
        Matcher term = TERM.matcher(selector);
        while (term.find()) {
            terms.add(term(term.group().strip()));
        }
        return written -> {
            Map<String, String> labels = labels(written);
            return terms.stream().allMatch(one -> one.test(labels));
        };
    }

    private static Predicate<Map<String, String>> term(String text) {
        Matcher set = SET.matcher(text);
        if (set.matches()) {
            List<String> values = List.of(set.group(3).split("\\s*,\\s*", -1));
            boolean in = set.group(2).equals("in");
            String name = set.group(1);
            return labels -> has(labels, name, values) == in;
        }
        Matcher equal = EQUAL.matcher(text);
        if (equal.matches()) {
            boolean same = !equal.group(2).equals("!=");
            List<String> values = List.of(equal.group(3));
            String name = equal.group(1);
            return labels -> has(labels, name, values) == same;
        }
        return text.startsWith("!")
                ? labels -> !labels.containsKey(text.substring(1))
                : labels -> text.isEmpty() || labels.containsKey(text);
    }

    private static boolean has(Map<String, String> labels, String name, List<String> values) {
        return labels.containsKey(name) && values.contains(labels.get(name));
    }

    private static Map<String, String> labels(String written) {
        Map<String, String> labels = new HashMap<>();
        for (String label : written.split(",", -1)) {
            int equals = label.indexOf('=');
            if (equals > 0) {
                labels.put(label.substring(0, equals), label.substring(equals + 1));
            }
        }
        return labels;
    }
}
