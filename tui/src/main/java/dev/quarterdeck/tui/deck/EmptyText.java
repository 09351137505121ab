package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a pane without rows says: why there are none, and what to do. */
final class EmptyText {
    private EmptyText() {}

    static void draw(Canvas canvas, Pane<?> pane, Theme theme) {
        int width = canvas.size().columns() - 4;
        List<Line> lines = lines(pane, width);
        int top = Math.max(0, (canvas.size().rows() - lines.size()) / 3);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).draw(canvas, 2, top + i, width, theme);
        }
    }

    private static List<Line> lines(Pane<?> pane, int width) {
        Trouble trouble = pane.trouble();
        if (trouble != null) {
            return trouble(trouble, width);
        }
        if (pane.heard() == null) {
            return List.of(Line.of(Role.BUSY, "asking the " + asked(pane)));
        }
        String kind = pane.view().title().toLowerCase(Locale.ROOT);
        if (pane.rows().size() > 0) {
            String what = pane.faultsOnly() ? "nothing fails" : "no match";
            return List.of(
                    Line.of(Role.TEXT, what + " among " + pane.rows().size() + " " + kind),
                    Line.of(Role.KEY, pane.faultsOnly() ? "!" : "Esc")
                            .plus(Role.MUTED, " shows all"));
        }
        return List.of(Line.of(Role.TEXT, "no " + kind), Line.of(Role.MUTED, pane.view().advice()));
    }

    private static String asked(Pane<?> pane) {
        return pane.view().place() == Where.OBJECTS ? "API server" : "engine";
    }

    private static List<Line> trouble(Trouble trouble, int width) {
        List<Line> lines = new ArrayList<>();
        add(lines, Role.ERROR, trouble.what(), width);
        lines.add(Line.EMPTY);
        part(lines, "why  ", trouble.why(), width);
        part(lines, "try  ", trouble.next(), width);
        return lines;
    }

    private static void part(List<Line> lines, String label, String text, int width) {
        String lead = label;
        for (String line : Wrapped.lines(text, width - label.length())) {
            lines.add(Line.of(Role.MUTED, lead).plus(Role.TEXT, line));
            lead = " ".repeat(label.length());
        }
    }

    private static void add(List<Line> lines, Role role, String text, int width) {
        Wrapped.lines(text, width).forEach(line -> lines.add(Line.of(role, line)));
    }
}
