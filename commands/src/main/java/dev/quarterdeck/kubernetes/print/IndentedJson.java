package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code -o json}, as {@code k8s.io/cli-runtime/pkg/printers/json.go}. */
public final class IndentedJson {
    private static final JsonStyle STYLE = JsonStyle.MARSHAL.sorted();

    private IndentedJson() {}

    /** The value on many lines, with its last newline. */
    public static String of(@Nullable Object tree) {
        return lines(tree) + "\n";
    }

    /** An object that Go holds as a structure: all members stay in the order they have. */
    public static String structure(@Nullable Object tree) {
        return Json.write(Unstructured.of(tree), JsonStyle.MARSHAL.indented("    ")) + "\n";
    }

    /** A list that Go holds as a structure: its own members stay in the order they have. */
    public static String list(Map<String, @Nullable Object> list) {
        List<String> members = new ArrayList<>();
        list.forEach(
                (name, value) ->
                        members.add(
                                "    %s: %s"
                                        .formatted(
                                                Json.write(name),
                                                lines(value).replace("\n", "\n    "))));
        return "{\n" + String.join(",\n", members) + "\n}\n";
    }

    /** What {@code -w --output-watch-events} prints of an event: one line, the type first. */
    public static String event(String type, Map<String, @Nullable Object> object) {
        return "{\"type\":" + Json.write(type) + ",\"object\":" + line(object) + "}\n";
    }

    /** The value as json.MarshalIndent writes a map. */
    static String lines(@Nullable Object tree) {
        return Json.write(Unstructured.of(tree), STYLE.indented("    "));
    }

    /** The value as json.Marshal writes a map. */
    static String line(@Nullable Object tree) {
        return Json.write(Unstructured.of(tree), STYLE);
    }
}
