package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** {@code -o json}, as {@code k8s.io/cli-runtime/pkg/printers/json.go}. */
public final class IndentedJson {
    private static final JsonStyle STYLE = JsonStyle.MARSHAL.sorted();

    private IndentedJson() {}

    /** The value on many lines, with its last newline. */
    public static String of(@Nullable Object tree) {
        return lines(tree) + "\n";
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
