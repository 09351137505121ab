package dev.quarterdeck.tui.widget;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Strings as YAML has them: as they are where every reader takes them for strings, in double quotes
 * where not, and texts of several lines as literal blocks.
 */
final class YamlText {
    /** What YAML 1.1 or 1.2 takes for something other than a string. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)true|false|null|yes|no|on|off|y|n|~|=|<<"
                            + "|[-+]?0[xo][0-9a-f_]+|[-+]?0b[01_]+"
                            + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\\.[0-9_]*)?(e[-+]?[0-9]+)?"
                            + "|[-+]?\\.[0-9_]+(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)"
                            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|-+|\\.\\.\\.|---.*");

    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    private YamlText() {}

    /** A string on one line. */
    static String of(String text) {
        return plain(text) ? text : Json.write(text, JsonStyle.PLAIN);
    }

    private static boolean plain(String text) {
        if (text.isEmpty() || text.endsWith(" ") || text.endsWith(":") || begins(text)) {
            return false;
        }
        return !text.contains(": ")
                && !text.contains(" #")
                && text.codePoints().allMatch(YamlText::printable)
                && !OTHER.matcher(text).matches();
    }

    /** Whether its first character means something in YAML. */
    private static boolean begins(String text) {
        char first = text.charAt(0);
        return first == ' '
                || first == '-' && text.startsWith("- ")
                || INDICATORS.indexOf(first) >= 0;
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** Whether a string is better shown as a block of lines. */
    static boolean isBlock(String text) {
        return text.strip().indexOf('\n') > 0
                && text.charAt(0) != ' '
                && text.charAt(0) != '\n'
                && text.charAt(0) != '\t'
                && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || printable(c));
    }

    /** The sign that begins a block; it says what becomes of line ends at its end. */
    static String blockSign(String text) {
        if (!text.endsWith("\n")) {
            return "|-";
        }
        return text.endsWith("\n\n") ? "|+" : "|";
    }

    static List<String> blockLines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }
}
