package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What labels objects must have: {@code a=b,c!=d,e in (f,g),h notin (i),j,!k,l>1} (apimachinery
 * pkg/labels/selector.go).
 */
public final class LabelSelector {
    private static final String NAME = "[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?";
    private static final Pattern TERM =
            Pattern.compile(
                    "\\s*(?:(?<not>!\\s*)?(?<key>"
                            + NAME
                            + ")(?:\\s*(?<sign>==|=|!=|>|<)\\s*(?<value>(?:"
                            + NAME
                            + ")?)|\\s+(?<word>in|notin)\\s*\\((?<values>[^()]*)\\))?)\\s*(?<end>,|$)");

    private final List<Predicate<Map<String, @Nullable Object>>> terms;

    private LabelSelector(List<Predicate<Map<String, @Nullable Object>>> terms) {
        this.terms = terms;
    }

    /** Reads a selector; one that makes no sense is an error. */
    public static LabelSelector parse(String text) {
        List<Predicate<Map<String, @Nullable Object>>> terms = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        int at = 0;
        boolean more = !text.isBlank();
        while (more) {
            if (!term.find(at) || term.start() != at) {
                throw new OpsException(
                        OpsException.Kind.INVALID,
                        "unable to parse requirement: found '" + text.substring(at).strip() + "'");
            }
            terms.add(requirement(term));
            at = term.end();
            more = term.group("end").equals(",");
        }
        return new LabelSelector(List.copyOf(terms));
    }

    private static Predicate<Map<String, @Nullable Object>> requirement(Matcher term) {
        String key = term.group("key");
        String sign = term.group("sign");
        String word = term.group("word");
        if (sign != null) {
            return compared(key, sign, term.group("value"));
        }
        if (word != null) {
            List<String> values = List.of(term.group("values").strip().split("\\s*,\\s*", -1));
            boolean among = word.equals("in");
            return labels ->
                    labels.containsKey(key) && values.contains(labels.get(key)) == among
                            || !among && !labels.containsKey(key);
        }
        boolean wanted = term.group("not") == null;
        return labels -> labels.containsKey(key) == wanted;
    }

    private static Predicate<Map<String, @Nullable Object>> compared(
            String key, String sign, String value) {
        return switch (sign) {
            case "!=" -> labels -> !value.equals(labels.get(key));
            case ">" -> labels -> number(labels.get(key)) > number(value);
            case "<" -> labels -> number(labels.get(key)) < number(value);
            default -> labels -> value.equals(labels.get(key));
        };
    }

    /** What is no number is neither more nor less than another. */
    private static double number(@Nullable Object label) {
        try {
            return Long.parseLong(String.valueOf(label));
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** Whether these labels are of the kind that is meant. */
    public boolean matches(Map<String, @Nullable Object> labels) {
        return terms.stream().allMatch(term -> term.test(labels));
    }

    /** The text of the selector that workloads carry: matchLabels and matchExpressions. */
    public static String text(Map<String, @Nullable Object> selector) {
        List<String> terms = new ArrayList<>();
        Json.object(selector.get("matchLabels"))
                .forEach((key, value) -> terms.add(key + "=" + value));
        for (Object item : Json.array(selector.get("matchExpressions"))) {
            Map<String, @Nullable Object> term = Json.object(item);
            String key = String.valueOf(term.get("key"));
            String values =
                    Json.array(term.get("values")).stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(",", " (", ")"));
            terms.add(
                    switch (String.valueOf(term.get("operator"))) {
                        case "In" -> key + " in" + values;
                        case "NotIn" -> key + " notin" + values;
                        case "Exists" -> key;
                        default -> "!" + key;
                    });
        }
        Collections.sort(terms);
        return String.join(",", terms);
    }
}
