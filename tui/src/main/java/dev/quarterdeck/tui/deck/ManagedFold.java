package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.SyntaxText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The YAML or JSON of an object in which those who manage its fields take one line. */
final class ManagedFold {
    private static final String NAME = "managedFields";
    private static final String MARK = "\u2026 (";

    private boolean open;

    /** Opens what is folded, or folds it. */
    void turn() {
        open = !open;
    }

    List<Line> yaml(Tree object) {
        List<Line> lines = new ArrayList<>(SyntaxText.yaml(shown(object)));
        lines.replaceAll(ManagedFold::comment);
        return lines;
    }

    /** What is copied from the screen can be applied: the folded line is a comment. */
    private static Line comment(Line line) {
        String text = line.text();
        return text.startsWith("  " + NAME + ": " + MARK)
                ? Line.of(Role.MUTED, "  # " + text.strip())
                : line;
    }

    List<Line> json(Tree object) {
        return SyntaxText.json(shown(object));
    }

    private @Nullable Object shown(Tree object) {
        int managers = object.at("metadata", NAME).items().size();
        if (open || managers == 0) {
            return object.root();
        }
        String many = managers == 1 ? " manager)" : " managers)";
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(object.at("metadata").root()));
        metadata.put(NAME, MARK + managers + many);
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(Json.object(object.root()));
        copy.put("metadata", metadata);
        return copy;
    }
}
