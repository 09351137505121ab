package dev.quarterdeck.yaml;

import dev.quarterdeck.text.GoFloat;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Values as Go's {@code %#v} writes them, which errors show. */
final class GoSyntax {
    private GoSyntax() {}

    static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value, false);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value, boolean inside) {
        switch (value) {
            case null -> out.append(inside ? "interface {}(nil)" : "<nil>");
            case String text -> out.append(GoQuote.quote(text));
            case Double number -> out.append(GoFloat.format(number, 'g', -1));
            case BigInteger number -> out.append("0x").append(number.toString(16));
            case List<?> list -> list(out, list);
            case Map<?, ?> map -> map(out, map);
            default -> out.append(value);
        }
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append("[]interface {}{");
        String between = "";
        for (Object element : list) {
            out.append(between);
            write(out, element, true);
            between = ", ";
        }
        out.append('}');
    }

    private static void map(StringBuilder out, Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getKey()), Utf8.ORDER));
        out.append("map[interface {}]interface {}{");
        String between = "";
        for (Map.Entry<?, ?> entry : entries) {
            out.append(between);
            write(out, entry.getKey(), true);
            out.append(':');
            write(out, entry.getValue(), true);
            between = ", ";
        }
        out.append('}');
    }
}
