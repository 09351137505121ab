package dev.quarterdeck.tui.text;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Style;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/** The look that SGR sequences have asked for so far in a line. */
final class Sgr {
    private @Nullable Color foreground;
    private @Nullable Color background;
    private final Set<Emphasis> emphasis = EnumSet.noneOf(Emphasis.class);

    /** Takes the numbers of one sequence, such as {@code 1;38;5;208}. */
    void take(String numbers) {
        String[] parts = numbers.split("[;:]", -1);
        for (int i = 0; i < parts.length; i++) {
            int code = number(parts[i]);
            if (code == 38 || code == 48) {
                i = color(code == 38, parts, i + 1);
            } else {
                simple(code);
            }
        }
    }

    Style style() {
        return new Style(foreground, background, emphasis);
    }

    private void simple(int code) {
        switch (code) {
            case 0 -> reset();
            case 1 -> emphasis.add(Emphasis.BOLD);
            case 2 -> emphasis.add(Emphasis.DIM);
            case 3 -> emphasis.add(Emphasis.ITALIC);
            case 4 -> emphasis.add(Emphasis.UNDERLINE);
            case 7 -> emphasis.add(Emphasis.REVERSE);
            case 22 -> emphasis.removeAll(Set.of(Emphasis.BOLD, Emphasis.DIM));
            case 23 -> emphasis.remove(Emphasis.ITALIC);
            case 24 -> emphasis.remove(Emphasis.UNDERLINE);
            case 27 -> emphasis.remove(Emphasis.REVERSE);
            case 39 -> foreground = null;
            case 49 -> background = null;
            default -> numbered(code);
        }
    }

    private void numbered(int code) {
        if (code >= 30 && code <= 37) {
            foreground = AnsiColors.of(code - 30);
        } else if (code >= 90 && code <= 97) {
            foreground = AnsiColors.of(code - 90 + 8);
        } else if (code >= 40 && code <= 47) {
            background = AnsiColors.of(code - 40);
        } else if (code >= 100 && code <= 107) {
            background = AnsiColors.of(code - 100 + 8);
        }
    }

    /** Reads {@code 5;N} or {@code 2;R;G;B}; the index of the last part it used. */
    private int color(boolean front, String[] parts, int at) {
        int kind = at < parts.length ? number(parts[at]) : -1;
        if (kind == 5 && at + 1 < parts.length) {
            set(front, AnsiColors.of(Math.clamp(number(parts[at + 1]), 0, 255)));
            return at + 1;
        }
        if (kind == 2 && at + 3 < parts.length) {
            // A colon form may name a colour space first, mostly left empty.
            int red = parts[at + 1].isEmpty() && at + 4 < parts.length ? at + 2 : at + 1;
            set(front, new Color.Rgb(part(parts, red), part(parts, red + 1), part(parts, red + 2)));
            return red + 2;
        }
        return parts.length;
    }

    private void set(boolean front, Color color) {
        if (front) {
            foreground = color;
        } else {
            background = color;
        }
    }

    private void reset() {
        foreground = null;
        background = null;
        emphasis.clear();
    }

    private static int part(String[] parts, int at) {
        return Math.clamp(number(parts[at]), 0, 255);
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return text.isEmpty() ? 0 : -1;
        }
        return Integer.parseInt(text);
    }
}
