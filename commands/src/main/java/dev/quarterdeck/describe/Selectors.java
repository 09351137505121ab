package dev.quarterdeck.describe;

import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Label selectors as one text. Ported from {@code k8s.io/apimachinery/pkg/apis/meta/v1/helpers.go}
 * and {@code pkg/labels}.
 */
public final class Selectors {
    private static final String NONE = "<none>";

    private record Requirement(String key, String text) {}

    private Selectors() {}

    /** Labels as {@code a=b,c=d}, or {@code <none>}. */
    public static String labels(SortedMap<String, String> labels) {
        String text = set(labels);
        return text.isEmpty() ? NONE : text;
    }

    /** Labels as {@code a=b,c=d}. */
    public static String set(SortedMap<String, String> labels) {
        List<String> parts = new ArrayList<>();
        labels.forEach((key, value) -> parts.add(key + "=" + value));
        return String.join(",", parts);
    }

    /** A selector as kubectl shows it: {@code <none>} where it asks for nothing. */
    public static String shown(Tree selector) {
        try {
            String text = text(selector);
            return text.isEmpty() ? NONE : text;
        } catch (OpsException wrong) {
            return "<error>";
        }
    }

    /**
     * A selector as the server takes it.
     *
     * @throws OpsException where it has an operator that is none
     */
    public static String text(Tree selector) {
        List<Requirement> all = new ArrayList<>();
        selector.map("matchLabels")
                .forEach((key, value) -> all.add(new Requirement(key, key + "=" + value)));
        for (Tree expression : selector.list("matchExpressions")) {
            all.add(new Requirement(expression.text("key"), requirement(expression)));
        }
        return String.join(
                ",",
                all.stream()
                        .sorted(Comparator.comparing(Requirement::key, Utf8.ORDER))
                        .map(Requirement::text)
                        .toList());
    }

    private static String requirement(Tree expression) {
        String key = expression.text("key");
        String values =
                String.join(",", expression.texts("values").stream().sorted(Utf8.ORDER).toList());
        String operator = expression.text("operator");
        return switch (operator) {
            case "In" -> key + " in (" + values + ")";
            case "NotIn" -> key + " notin (" + values + ")";
            case "Exists" -> key;
            case "DoesNotExist" -> "!" + key;
            default ->
                    throw new OpsException(
                            OpsException.Kind.INVALID,
                            GoQuote.quote(operator) + " is not a valid label selector operator");
        };
    }
}
