package dev.quarterdeck.kubernetes.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What labels and their like may be called (apimachinery pkg/api/validate/content/kube.go). */
public final class NameRules {
    private static final String KEY = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String VALUE = "(" + KEY + ")?";
    private static final String PART = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String DOMAIN = PART + "(\\." + PART + ")*";
    private static final String KEY_RULE =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with"
                    + " an alphanumeric character";
    private static final String KEY_WRONG =
            KEY_RULE
                    + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is"
                    + " '"
                    + KEY
                    + "')";
    private static final String VALUE_WRONG =
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_'"
                    + " or '.', and must start and end with an alphanumeric character (e.g."
                    + " 'MyValue',  or 'my_value',  or '12345', regex used for validation is '"
                    + VALUE
                    + "')";
    private static final String DOMAIN_WRONG =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
                    + " or '.', and must start and end with an alphanumeric character (e.g."
                    + " 'example.com', regex used for validation is '"
                    + DOMAIN
                    + "')";
    private static final int LONGEST = 63;
    private static final int LONGEST_DOMAIN = 253;

    private NameRules() {}

    /** What is wrong with the value of a label; nothing, mostly. */
    public static List<String> labelValue(String value) {
        List<String> wrong = new ArrayList<>();
        longer(wrong, "", value, LONGEST);
        if (!Pattern.matches(VALUE, value)) {
            wrong.add(VALUE_WRONG);
        }
        return wrong;
    }

    /** What is wrong with the key of a label or a taint; nothing, mostly. */
    public static List<String> qualifiedName(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length > 2) {
            return List.of(
                    "a valid label key "
                            + KEY_WRONG
                            + " with an optional DNS subdomain prefix and '/' (e.g."
                            + " 'example.com/MyName')");
        }
        List<String> wrong = new ArrayList<>();
        if (parts.length == 2) {
            prefix(wrong, parts[0]);
        }
        String name = parts[parts.length - 1];
        if (name.isEmpty()) {
            wrong.add("name part must be non-empty");
        }
        longer(wrong, "name part ", name, LONGEST);
        if (!Pattern.matches(KEY, name)) {
            wrong.add("name part " + KEY_WRONG);
        }
        return wrong;
    }

    private static void prefix(List<String> wrong, String prefix) {
        if (prefix.isEmpty()) {
            wrong.add("prefix part must be non-empty");
            return;
        }
        longer(wrong, "prefix part ", prefix, LONGEST_DOMAIN);
        if (!Pattern.matches(DOMAIN, prefix)) {
            wrong.add("prefix part " + DOMAIN_WRONG);
        }
    }

    private static void longer(List<String> wrong, String part, String text, int most) {
        if (text.getBytes(StandardCharsets.UTF_8).length > most) {
            wrong.add(part + "must be no more than " + most + " bytes");
        }
    }
}
