package dev.quarterdeck.tui.widget;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The last row: the most useful keys that fit, and at the right those that are always there. */
public final class KeyBar {
    private static final int ALWAYS = 97;
    private static final String GAP = "  ";

    private KeyBar() {}

    /** Draws the labelled bindings into a row, heaviest first. */
    public static void draw(Canvas canvas, int y, int width, List<Binding> bindings, Theme theme) {
        List<Binding> shown =
                bindings.stream()
                        .filter(binding -> !binding.label().isEmpty())
                        .sorted(Comparator.comparingInt(Binding::weight).reversed())
                        .toList();
        List<Binding> always = shown.stream().filter(b -> b.weight() >= ALWAYS).toList();
        Line right = line(always, width >= 60);
        right.drawBefore(canvas, width - 1, y, width - 2, theme);
        Line left = fitted(shown.subList(always.size(), shown.size()), width - right.width() - 4);
        left.draw(canvas, 1, y, width - right.width() - 4, theme);
    }

    private static Line fitted(List<Binding> bindings, int room) {
        List<Binding> kept = new ArrayList<>();
        int used = 0;
        for (Binding binding : bindings) {
            int more = one(binding, true).width() + (kept.isEmpty() ? 0 : GAP.length());
            if (used + more <= room) {
                kept.add(binding);
                used += more;
            }
        }
        return line(kept, true);
    }

    private static Line line(List<Binding> bindings, boolean labels) {
        Line line = Line.EMPTY;
        for (Binding binding : bindings) {
            String gap = line.equals(Line.EMPTY) ? "" : labels ? GAP : " ";
            line = line.plus(Role.KEY_LABEL, gap).plus(one(binding, labels));
        }
        return line;
    }

    private static Line one(Binding binding, boolean label) {
        Line key = Line.of(Role.KEY, binding.keyName());
        return label ? key.plus(Role.KEY_LABEL, " " + binding.label()) : key;
    }
}
