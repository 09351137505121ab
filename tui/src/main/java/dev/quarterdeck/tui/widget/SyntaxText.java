package dev.quarterdeck.tui.widget;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.themes.Role;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A JSON tree as highlighted YAML or JSON. */
public final class SyntaxText {
    private static final String STEP = "  ";

    private final List<Line> lines = new ArrayList<>();

    private SyntaxText() {}

    public static List<Line> yaml(@Nullable Object tree) {
        SyntaxText text = new SyntaxText();
        text.yaml(tree, Line.EMPTY, "");
        return text.lines;
    }

    public static List<Line> json(@Nullable Object tree) {
        SyntaxText text = new SyntaxText();
        text.json(tree, Line.EMPTY, "", "");
        return text.lines;
    }

    private void yaml(@Nullable Object value, Line lead, String indent) {
        Map<String, @Nullable Object> object = Json.object(value);
        List<@Nullable Object> array = Json.array(value);
        if (!object.isEmpty()) {
            Line start = lead;
            for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
                member(member.getKey(), member.getValue(), start, indent);
                start = Line.of(indent);
            }
        } else if (!array.isEmpty()) {
            for (Object item : array) {
                yamlItem(item, indent);
            }
        } else {
            lines.add(lead.plus(yamlScalar(value)));
        }
    }

    private void member(String name, @Nullable Object value, Line lead, String indent) {
        Line head = lead.plus(Role.SYNTAX_KEY, YamlText.of(name)).plus(Role.MUTED, ":");
        if (value instanceof String text && YamlText.isBlock(text)) {
            yamlBlock(text, head.plus(Role.MUTED, " "), indent + STEP);
            return;
        }
        if (empty(value)) {
            lines.add(head.plus(Role.MUTED, " ").plus(yamlScalar(value)));
            return;
        }
        lines.add(head);
        String inner = Json.array(value).isEmpty() ? indent + STEP : indent;
        yaml(value, Line.of(inner), inner);
    }

    private void yamlItem(@Nullable Object item, String indent) {
        Line dash = Line.of(Role.MUTED, indent + "- ");
        if (item instanceof String text && YamlText.isBlock(text)) {
            yamlBlock(text, dash, indent + STEP);
        } else if (empty(item)) {
            lines.add(dash.plus(yamlScalar(item)));
        } else if (Json.array(item).isEmpty()) {
            yaml(item, dash, indent + STEP);
        } else {
            lines.add(Line.of(Role.MUTED, indent + "-"));
            yaml(item, Line.EMPTY, indent + STEP);
        }
    }

    private static boolean empty(@Nullable Object value) {
        return Json.object(value).isEmpty() && Json.array(value).isEmpty();
    }

    private static Line yamlScalar(@Nullable Object value) {
        return value instanceof String text
                ? Line.of(Role.SYNTAX_STRING, YamlText.of(text))
                : scalar(value);
    }

    private void yamlBlock(String text, Line lead, String indent) {
        lines.add(lead.plus(Role.MUTED, YamlText.blockSign(text)));
        for (String line : YamlText.blockLines(text)) {
            lines.add(Line.of(Role.SYNTAX_STRING, line.isEmpty() ? "" : indent + line));
        }
    }

    private static Line scalar(@Nullable Object value) {
        if (value instanceof Number) {
            return Line.of(Role.SYNTAX_NUMBER, value.toString());
        }
        return switch (value) {
            case null -> Line.of(Role.SYNTAX_LITERAL, "null");
            case Boolean yes -> Line.of(Role.SYNTAX_LITERAL, yes.toString());
            case Map<?, ?> _ -> Line.of(Role.MUTED, "{}");
            case List<?> _ -> Line.of(Role.MUTED, "[]");
            default -> Line.of(Role.SYNTAX_STRING, Json.write(value));
        };
    }

    private void json(@Nullable Object value, Line lead, String indent, String tail) {
        if (empty(value)) {
            lines.add(lead.plus(scalar(value)).plus(Role.MUTED, tail));
            return;
        }
        boolean array = !Json.array(value).isEmpty();
        lines.add(lead.plus(Role.MUTED, array ? "[" : "{"));
        String inner = indent + STEP;
        if (array) {
            Iterator<@Nullable Object> items = Json.array(value).iterator();
            while (items.hasNext()) {
                json(items.next(), Line.of(inner), inner, items.hasNext() ? "," : "");
            }
        } else {
            members(Json.object(value), inner);
        }
        lines.add(Line.of(Role.MUTED, indent + (array ? "]" : "}") + tail));
    }

    private void members(Map<String, @Nullable Object> object, String indent) {
        Iterator<Map.Entry<String, @Nullable Object>> members = object.entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, @Nullable Object> member = members.next();
            Line lead =
                    Line.of(indent)
                            .plus(Role.SYNTAX_KEY, Json.write(member.getKey()))
                            .plus(Role.MUTED, ": ");
            json(member.getValue(), lead, indent, members.hasNext() ? "," : "");
        }
    }
}
