package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoParseException;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain text in YAML would be read as. Ported from {@code go.yaml.in/yaml/v2/resolve.go} and
 * {@code encode.go} (isBase60Float).
 */
final class YamlTypes {
    private static final Set<String> WORDS =
            Set.of(
                    "", "~", "null", "Null", "NULL", "y", "Y", "yes", "Yes", "YES", "true", "True",
                    "TRUE", "on", "On", "ON", "n", "N", "no", "No", "NO", "false", "False", "FALSE",
                    "off", "Off", "OFF", ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf",
                    "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF");

    private static final Pattern WHOLE =
            Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[1-9][0-9]*|0)");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern BINARY = Pattern.compile("0b[-+]?[01]+");
    private static final Pattern BASE_60 =
            Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

    private YamlTypes() {}

    /** Whether the text, written without quotes, is read as that text again. */
    static boolean readsAsText(String text) {
        if (WORDS.contains(text)) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '.') {
            return !real(text);
        }
        boolean numeric = first == '+' || first == '-' || (first >= '0' && first <= '9');
        return !numeric || !(YamlTimes.matches(text) || number(text) || base60(text));
    }

    private static boolean number(String text) {
        String plain = text.replace("_", "");
        return (WHOLE.matcher(plain).matches() && fits(plain, 0))
                || real(plain)
                || (BINARY.matcher(plain).matches() && fits(plain.substring(2), 2));
    }

    private static boolean fits(String digits, int base) {
        try {
            GoNumber.parseInt(digits, base, Long.SIZE);
            return true;
        } catch (GoParseException e) {
            return fitsUnsigned(digits, base);
        }
    }

    private static boolean fitsUnsigned(String digits, int base) {
        try {
            GoNumber.parseUint(digits, base, Long.SIZE);
            return true;
        } catch (GoParseException e) {
            return false;
        }
    }

    private static boolean real(String text) {
        return REAL.matcher(text).matches() && !Double.isInfinite(Double.parseDouble(text));
    }

    private static boolean base60(String text) {
        return text.indexOf(':') >= 0 && BASE_60.matcher(text).matches();
    }
}
