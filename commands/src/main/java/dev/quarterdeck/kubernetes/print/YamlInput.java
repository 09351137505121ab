package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a text when sigs.k8s.io/yaml reads the JSON it has just written as YAML. See
 * {@code go.yaml.in/yaml/v2/readerc.go, scannerc.go}.
 */
final class YamlInput {
    /** JSON leaves this line break as it is, so YAML folds it like any other. */
    private static final Pattern NEXT_LINES = Pattern.compile(" *\u0085[ \u0085]*");

    private static final char NEXT_LINE = '\u0085';

    /** A longer key, as JSON, is none to a reader that looks back no farther for its colon. */
    private static final int LONGEST_KEY = 1024;

    private YamlInput() {}

    /** Throws what YAML says of a tree that it cannot read. */
    static void check(@Nullable Object tree) {
        new Check(false).node(tree);
    }

    /** The same as version 3 of the reader says it: it counts to where the map begins. */
    static void checkAnew(@Nullable Object tree) {
        new Check(true).node(tree);
    }

    /** The text as it comes out again. */
    static String read(String text) {
        return text.indexOf(NEXT_LINE) >= 0 ? folded(text) : text;
    }

    private static String folded(String text) {
        return NEXT_LINES.matcher(text).replaceAll(YamlInput::fold);
    }

    private static String fold(MatchResult lines) {
        long count = lines.group().chars().filter(c -> c == NEXT_LINE).count();
        return count == 1 ? " " : Matcher.quoteReplacement("\n".repeat((int) count - 1));
    }

    /** Goes through a tree in the order it is written in. */
    private static final class Check {
        private final boolean anew;
        private int line;

        Check(boolean anew) {
            this.anew = anew;
        }

        void node(@Nullable Object node) {
            int start = line;
            if (node instanceof Map<?, ?>) {
                Json.object(node).keySet().stream()
                        .sorted(Utf8.ORDER)
                        .forEach(
                                key -> {
                                    key(key, start);
                                    node(Json.object(node).get(key));
                                });
            } else if (node instanceof List<?> list) {
                list.forEach(this::node);
            } else if (node instanceof String text) {
                text(text);
            }
        }

        private void key(String key, int start) {
            int before = line;
            text(key);
            boolean longest = key.length() > LONGEST_KEY / 6 && length(key) > LONGEST_KEY;
            if (line > before || longest) {
                int told = anew && start > 0 ? start : line;
                throw refused(
                        (told > 0 ? "line " + told + ": " : "")
                                + "did not find expected ',' or '}'");
            }
        }

        private static int length(String key) {
            String json = Json.write(key);
            return json.codePointCount(0, json.length());
        }

        private void text(String text) {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == NEXT_LINE) {
                    line++;
                } else if ((c >= 0x7f && c < 0xa0) || c >= 0xfffe) {
                    throw refused("control characters are not allowed");
                }
            }
        }

        private static OpsException refused(String why) {
            return new OpsException(OpsException.Kind.INVALID, "yaml: " + why);
        }
    }
}
