package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.model.OpsException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write a path that {@code --sort-by} and custom columns take. Ported from {@code
 * k8s.io/kubectl/pkg/cmd/get/customcolumn.go} (RelaxedJSONPathExpression).
 */
public final class RelaxedJsonPath {
    private static final Pattern PATH = Pattern.compile("\\{\\.?([^{}]+)}|\\.?([^{}]+)");

    private RelaxedJsonPath() {}

    /** {@code metadata.name}, with or without dot and braces, as {@code {.metadata.name}}. */
    public static String template(String path) {
        if (path.isEmpty()) {
            return path;
        }
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new OpsException(
                    OpsException.Kind.INVALID,
                    "unexpected path string, expected a 'name1.name2' or '.name1.name2' or"
                            + " '{name1.name2}' or '{.name1.name2}'");
        }
        String inBraces = parts.group(1);
        return "{." + (inBraces == null ? parts.group(2) : inBraces) + "}";
    }
}
