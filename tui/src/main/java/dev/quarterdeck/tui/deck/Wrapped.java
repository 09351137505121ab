package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width, between words where it can. */
final class Wrapped {
    private Wrapped() {}

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            wrap(line, Math.max(1, width), lines);
        }
        return lines;
    }

    private static void wrap(String line, int width, List<String> lines) {
        String rest = line;
        while (Width.of(rest) > width) {
            String fitting = Line.clip(rest, width);
            int space = fitting.lastIndexOf(' ');
            String part = space > width / 2 ? fitting.substring(0, space) : fitting;
            String shown = part.isEmpty() ? rest.substring(0, 1) : part;
            lines.add(shown);
            rest = rest.substring(shown.length()).stripLeading();
        }
        lines.add(rest);
    }
}
