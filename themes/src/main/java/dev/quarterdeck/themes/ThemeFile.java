package dev.quarterdeck.themes;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the text of one theme file: a line a role, the colours named first.
 *
 * <pre>
 * theme night dark                  # its name, and the ground it is made for: dark or light
 * $ink  = #d5dbe6                   # a colour of one's own
 * text  = $ink on #11151c           # role = foreground on background emphasis…
 * error = #ff7a75 bold              # no "on": the background below stays
 * selected = on $slate              # no foreground: the text keeps its colour
 * badge = default reverse           # the terminal's own colour; bold dim italic underline reverse
 * </pre>
 */
final class ThemeFile {
    private static final Map<String, Role> ROLES =
            Stream.of(Role.values()).collect(Collectors.toUnmodifiableMap(Role::word, r -> r));

    private final Map<String, Color> colors = new HashMap<>();
    private final Map<Role, Style> styles = new EnumMap<>(Role.class);
    private String name = "";
    private boolean dark;

    private ThemeFile() {}

    /**
     * @throws IllegalArgumentException names the line that cannot be understood
     */
    static Theme parse(String text) {
        ThemeFile file = new ThemeFile();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            file.line(at + 1, lines.get(at));
        }
        return new Theme(file.name, file.dark, file.styles);
    }

    private void line(int number, String line) {
        String text = line.replaceFirst("(^|\\s)#(\\s.*|$)", "").strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            statement(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line %d: %s".formatted(number, e.getMessage()), e);
        }
    }

    private void statement(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            heading(words(text));
            return;
        }
        String left = text.substring(0, equals).strip();
        String right = text.substring(equals + 1).strip();
        if (left.startsWith("$")) {
            colors.put(left, color(right));
        } else {
            styles.put(role(left), style(right));
        }
    }

    private void heading(List<String> words) {
        if (words.size() != 3
                || !words.getFirst().equals("theme")
                || !words.getLast().matches("dark|light")) {
            throw new IllegalArgumentException("expected \"theme NAME dark|light\"");
        }
        name = words.get(1);
        dark = words.getLast().equals("dark");
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+", -1));
    }

    private static Role role(String word) {
        Role role = ROLES.get(word);
        if (role == null) {
            throw new IllegalArgumentException("no role is called \"" + word + "\"");
        }
        return role;
    }

    private Style style(String text) {
        Set<Emphasis> emphasis = EnumSet.noneOf(Emphasis.class);
        @Nullable Color foreground = null;
        @Nullable Color background = null;
        boolean ground = false;
        for (String word : words(text)) {
            @Nullable Emphasis found = emphasis(word);
            if (found != null) {
                emphasis.add(found);
            } else if (word.equals("on")) {
                ground = true;
            } else if (ground) {
                background = color(word);
            } else {
                foreground = color(word);
            }
        }
        return new Style(foreground, background, emphasis);
    }

    private static @Nullable Emphasis emphasis(String word) {
        return switch (word) {
            case "bold" -> Emphasis.BOLD;
            case "dim" -> Emphasis.DIM;
            case "italic" -> Emphasis.ITALIC;
            case "underline" -> Emphasis.UNDERLINE;
            case "reverse" -> Emphasis.REVERSE;
            default -> null;
        };
    }

    private Color color(String word) {
        if (word.equals("default")) {
            return Color.DEFAULT;
        }
        if (word.matches("#[0-9a-fA-F]{6}")) {
            int value = Integer.parseInt(word, 1, word.length(), 16);
            return new Color.Rgb(value >> 16, value >> 8 & 255, value & 255);
        }
        Color known = colors.get(word);
        if (known == null) {
            throw new IllegalArgumentException("no colour is called \"" + word + "\"");
        }
        return known;
    }
}
