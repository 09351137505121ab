package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.model.OpsException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a text when sigs.k8s.io/yaml reads the JSON it has just written as YAML. See
 * {@code go.yaml.in/yaml/v2/readerc.go, scannerc.go}.
 */
final class YamlInput {
    /** JSON leaves this line break as it is, so YAML folds it like any other. */
    private static final Pattern NEXT_LINES = Pattern.compile(" *\u0085[ \u0085]*");

    private YamlInput() {}

    static String read(String text) {
        boolean folds = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c >= 0x7f && c < 0xa0 && c != 0x85) || c >= 0xfffe) {
                throw new OpsException(
                        OpsException.Kind.INVALID, "yaml: control characters are not allowed");
            }
            folds |= c == 0x85;
        }
        return folds ? folded(text) : text;
    }

    private static String folded(String text) {
        return NEXT_LINES.matcher(text).replaceAll(YamlInput::fold);
    }

    private static String fold(java.util.regex.MatchResult lines) {
        long count = lines.group().chars().filter(c -> c == 0x85).count();
        return count == 1 ? " " : Matcher.quoteReplacement("\n".repeat((int) count - 1));
    }
}
