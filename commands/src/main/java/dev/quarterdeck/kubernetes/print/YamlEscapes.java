package dev.quarterdeck.kubernetes.print;

/**
 * The escapes of YAML's double quotes. Ported from {@code go.yaml.in/yaml/v2/emitterc.go,
 * yamlprivateh.go}.
 */
final class YamlEscapes {
    private static final String SHORT_FROM =
            "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029";
    private static final String SHORT_TO = "0abtnvfre\"\\N_LP";

    private YamlEscapes() {}

    static boolean needed(int c) {
        return !printable(c) || YamlScalar.isBreak(c) || c == '"' || c == '\\';
    }

    /** Whether upstream writes it as it is; it holds nothing beyond the basic plane printable. */
    static boolean printable(int c) {
        return c == '\n'
                || (c >= ' ' && c <= 0x7e)
                || (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff);
    }

    static String of(int c) {
        int known = SHORT_FROM.indexOf(c);
        if (known >= 0) {
            return "\\" + SHORT_TO.charAt(known);
        }
        if (c <= 0xff) {
            return "\\x%02X".formatted(c);
        }
        return (c <= 0xffff ? "\\u%04X" : "\\U%08X").formatted(c);
    }
}
