package dev.quarterdeck.tui.log;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.text.Paint;
import dev.quarterdeck.tui.text.Rich;
import dev.quarterdeck.tui.text.Run;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How severe a line says it is. */
final class Levels {
    private static final int NEAR = 80;
    private static final Pattern WORD =
            Pattern.compile(
                    "\\b(?:FATAL|PANIC|EMERG|ALERT|CRIT|CRITICAL|SEVERE|ERROR|ERR|WARN|WARNING|INFO"
                        + "|NOTICE|DEBUG|TRACE)\\b|(?<=\\[)(?:fatal|crit|error|warn|warning|info|notice|debug)(?=\\])");

    private Levels() {}

    /** The level's name; some programs write numbers. */
    static String word(String level) {
        return switch (level) {
            case "10" -> "trace";
            case "20" -> "debug";
            case "30" -> "info";
            case "40" -> "warn";
            case "50" -> "error";
            case "60" -> "fatal";
            default -> level;
        };
    }

    static Role role(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return switch (small.isEmpty() ? ' ' : small.charAt(0)) {
            case 'e', 'f', 'p', 'c', 'a', 's' -> Role.ERROR;
            case 'w' -> Role.WARNING;
            case 'i', 'n' -> Role.OK;
            default -> Role.MUTED;
        };
    }

    /** The line with the word near its beginning that tells the level in that level's look. */
    static Rich mark(Rich line) {
        if (!line.runs().isEmpty()) {
            return line;
        }
        Matcher found = WORD.matcher(line.text()).region(0, Math.min(NEAR, line.text().length()));
        if (!found.find()) {
            return line;
        }
        Paint paint = Paint.of(role(found.group()));
        return new Rich(line.text(), List.of(new Run(found.start(), found.end(), paint)));
    }
}
