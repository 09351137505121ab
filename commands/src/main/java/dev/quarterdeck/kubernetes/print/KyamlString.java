package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.GoQuote;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys and texts of KYAML. Ported from {@code sigs.k8s.io/yaml/kyaml/kyaml.go} (renderString,
 * needsQuotes, isTypeAmbiguous).
 */
final class KyamlString {
    private static final String STEP = "  ";
    private static final String FOLD = "\\\n";
    private static final Set<String> WORDS =
            Set.of(
                    "null", "~", "", "true", "y", "yes", "on", "false", "n", "no", "off", "t", "f",
                    ".inf", "-.inf", "+.inf", ".nan");
    private static final Pattern BASE_60 =
            Pattern.compile("[+-]?[1-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");

    private static final String SHORT_FROM =
            "\0\u0007\b\t\n\u000b\f\r\u001b\u0085\u00a0\u2028\u2029";
    private static final String SHORT_TO = "0abtnvfreN_LP";

    private KyamlString() {}

    /** A key: in quotes only where it could be taken for something else. */
    static String key(String key) {
        if (!needsQuotes(key)) {
            return key;
        }
        StringBuilder out = new StringBuilder("\"");
        key.codePoints().forEach(c -> escape(c, out));
        return out.append('"').toString();
    }

    /** A text, one line of it a line where it has several. */
    static String quoted(String text, int level) {
        StringBuilder out = new StringBuilder("\"");
        boolean many = text.indexOf('\n') >= 0;
        out.append(many ? FOLD : "");
        text.codePoints().forEach(c -> append(c, level, out));
        if (many) {
            boolean fresh = out.charAt(out.length() - 1) == '\n';
            out.append(fresh ? "" : FOLD).append(STEP.repeat(level));
        }
        return out.append('"').toString();
    }

    private static void append(int c, int level, StringBuilder out) {
        if (out.charAt(out.length() - 1) == '\n') {
            out.append(STEP.repeat(level));
            // YAML drops blanks at the start of a line unless they are escaped.
            out.append(space(c) && c != '\n' ? '\\' : ' ');
        }
        if (c == '\n') {
            out.append("\\n").append(FOLD);
        } else if (c == '\t') {
            out.append('\t');
        } else {
            escape(c, out);
        }
    }

    private static void escape(int c, StringBuilder out) {
        int known = SHORT_FROM.indexOf(c);
        if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
        } else if (GoQuote.isPrint(c)) {
            out.appendCodePoint(c);
        } else if (known >= 0) {
            out.append('\\').append(SHORT_TO.charAt(known));
        } else if (c < ' ' || c == 0x7f) {
            out.append("\\x%02x".formatted(c));
        } else {
            out.append((c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
        }
    }

    /** Go's unicode.IsSpace. */
    private static boolean space(int c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
    }

    private static boolean needsQuotes(String key) {
        if (ambiguous(key)) {
            return true;
        }
        int last = key.codePointCount(0, key.length()) - 1;
        int[] points = key.codePoints().toArray();
        for (int i = 0; i <= last; i++) {
            int c = points[i];
            boolean inside = i > 0 && i < last && (c == '-' || c == '.' || c == '/');
            if (!Character.isLetter(c) && !number(c) && c != '_' && !inside) {
                return true;
            }
        }
        return false;
    }

    /** Go's unicode.IsNumber. */
    private static boolean number(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    private static boolean ambiguous(String key) {
        if (WORDS.contains(key.toLowerCase(Locale.ROOT))) {
            return true;
        }
        String plain = key.replace("_", "");
        return parses(plain) || BASE_60.matcher(key).matches() || YamlTimes.matches(key);
    }

    private static boolean parses(String text) {
        if (text.isEmpty() || "0123456789+-.iInN".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return succeeds(() -> GoNumber.parseInt(text, 0, Long.SIZE))
                || succeeds(() -> GoNumber.parseFloat(text));
    }

    private static boolean succeeds(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (GoParseException e) {
            return false;
        }
    }
}
