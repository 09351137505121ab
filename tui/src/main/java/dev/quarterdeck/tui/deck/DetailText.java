package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.text.Ansi;
import dev.quarterdeck.tui.text.Rich;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.SyntaxText;

import java.util.ArrayList;
import java.util.List;

/** The texts of the detail's tabs. */
final class DetailText {
    private DetailText() {}

    static List<Line> env(Tree inspect) {
        List<Line> lines = new ArrayList<>();
        for (Tree variable : inspect.at("Config", "Env").items()) {
            String text = variable.text();
            int equals = Math.max(0, text.indexOf('='));
            lines.add(
                    Line.of(Role.SYNTAX_KEY, text.substring(0, equals))
                            .plus(Role.MUTED, "=")
                            .plus(Role.TEXT, text.substring(Math.min(equals + 1, text.length()))));
        }
        Tree labels = inspect.at("Config", "Labels");
        if (!labels.entries().isEmpty()) {
            lines.add(Line.EMPTY);
            lines.add(Line.of(Role.HEADER, "LABELS"));
            labels.entries()
                    .forEach(
                            label ->
                                    lines.add(
                                            Line.of(Role.SYNTAX_KEY, label.getKey())
                                                    .plus(Role.MUTED, "=")
                                                    .plus(Role.TEXT, label.getValue().text())));
        }
        return lines.isEmpty() ? List.of(Line.of(Role.MUTED, "no variables")) : lines;
    }

    static List<Line> yaml(Tree inspect) {
        return inspect.known() ? SyntaxText.yaml(inspect.root()) : List.of();
    }

    static List<Rich> log(List<String> log) {
        if (log.isEmpty()) {
            return List.of(Rich.of(Role.MUTED, "nothing written yet"));
        }
        return log.stream().map(Ansi::read).toList();
    }
}
