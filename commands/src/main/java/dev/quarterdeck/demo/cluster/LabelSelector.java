package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads the query's labelSelector: {@code a=b,c!=d,e in (f,g),h notin (i),j,!k,l>1}. */
final class LabelSelector {

    private static final String SPECIAL = "(),=!<>";

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private LabelSelector(String text) {
        int start = 0;
        while (start < text.length()) {
            char c = text.charAt(start);
            int end = start + 1;
            if (SPECIAL.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                while (end < text.length()
                        && SPECIAL.indexOf(text.charAt(end)) < 0
                        && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
            } else if (end < text.length() && text.charAt(end) == '=' && (c == '=' || c == '!')) {
                end++;
            }
            if (!Character.isWhitespace(c)) {
                tokens.add(text.substring(start, end));
            }
            start = end;
        }
    }

    static Selector of(String text) {
        Predicate<Map<String, String>> labels = new LabelSelector(text).requirements();
        return object -> labels.test(object.pairs("metadata.labels"));
    }

    private Predicate<Map<String, String>> requirements() {
        Predicate<Map<String, String>> all = labels -> true;
        while (next < tokens.size()) {
            all = all.and(requirement());
            if (next < tokens.size()) {
                expect(",", "',' or 'end of string'");
            }
        }
        return all;
    }

    private Predicate<Map<String, String>> requirement() {
        if (peek().equals("!")) {
            next++;
            String key = identifier();
            return labels -> !labels.containsKey(key);
        }
        String key = identifier();
        String operator = peek();
        if (operator.isEmpty() || operator.equals(",")) {
            return labels -> labels.containsKey(key);
        }
        next++;
        return compared(key, operator);
    }

    private Predicate<Map<String, String>> compared(String key, String operator) {
        return switch (operator) {
            case "=", "==" -> equal(key, value());
            case "!=" -> equal(key, value()).negate();
            case "in" -> among(key, values());
            case "notin" -> among(key, values()).negate();
            case ">", "<" -> measured(key, operator.equals(">"), value());
            default ->
                    throw StatusError.badRequest(
                            "unable to parse requirement: found '"
                                    + operator
                                    + "', expected: in, notin, =, ==, !=, gt, lt");
        };
    }

    private static Predicate<Map<String, String>> equal(String key, String value) {
        return labels -> value.equals(labels.get(key));
    }

    private static Predicate<Map<String, String>> among(String key, Set<String> values) {
        return labels -> labels.containsKey(key) && values.contains(labels.get(key));
    }

    private static Predicate<Map<String, String>> measured(
            String key, boolean greater, String bound) {
        return labels -> {
            try {
                long value = Long.parseLong(labels.getOrDefault(key, ""));
                long limit = Long.parseLong(bound);
                return greater ? value > limit : value < limit;
            } catch (NumberFormatException notNumber) {
                return false;
            }
        };
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String identifier() {
        String token = peek();
        if (token.isEmpty() || SPECIAL.indexOf(token.charAt(0)) >= 0) {
            throw StatusError.badRequest(
                    "unable to parse requirement: found '" + token + "', expected: identifier");
        }
        next++;
        return token;
    }

    /** A value may be empty. */
    private String value() {
        String token = peek();
        if (token.isEmpty() || token.equals(",")) {
            return "";
        }
        return identifier();
    }

    private Set<String> values() {
        var values = new TreeSet<String>();
        expect("(", "'('");
        while (!peek().equals(")")) {
            values.add(value());
            if (peek().equals(",")) {
                next++;
            } else if (!peek().equals(")")) {
                expect(")", "',', or ')'");
                return values;
            }
        }
        next++;
        return values;
    }

    private void expect(String token, String expected) {
        if (!peek().equals(token)) {
            throw StatusError.badRequest(
                    "unable to parse requirement: found '" + peek() + "', expected: " + expected);
        }
        next++;
    }
}
