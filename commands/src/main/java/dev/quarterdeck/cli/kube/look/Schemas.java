package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemas of an OpenAPI v3 document: what they refer to, and their types in a few words. */
record Schemas(Tree document) {
    /** Whether Go's templates take a value for true. */
    static boolean truth(Tree tree) {
        @Nullable Object value = tree.value();
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> !map.isEmpty();
            case List<?> list -> !list.isEmpty();
            case String text -> !text.isEmpty();
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            default -> true;
        };
    }

    /** The members of an object in the order of their names. */
    static SortedMap<String, Tree> sorted(Tree object) {
        SortedMap<String, Tree> sorted = new TreeMap<>(Utf8.ORDER);
        object.object().forEach((name, value) -> sorted.put(name, Tree.of(value)));
        return sorted;
    }

    /** What a schema refers to, or an empty text. */
    static String reference(Tree schema) {
        return schema.text("$ref");
    }

    /** The schema of the values of a map; absent where there is none, or where any will do. */
    static Tree values(Tree schema) {
        Tree values = schema.at("additionalProperties");
        return truth(values) && !(values.value() instanceof Boolean) ? values : Tree.of(null);
    }

    /** What a schema refers to, or itself. */
    Tree resolved(Tree schema) {
        Tree referred = referred(reference(schema));
        return truth(referred) ? referred : schema;
    }

    private Tree referred(String reference) {
        if (!reference.startsWith("#")) {
            return Tree.of(null);
        }
        Tree found = document;
        String fragment = reference.substring(1).replace("+", "%2B");
        for (String part : URLDecoder.decode(fragment, StandardCharsets.UTF_8).split("/", -1)) {
            found = part.isEmpty() ? found : found.at(part);
        }
        return found;
    }

    /** Its type in a few words: {@code []Container}, {@code map[string]string}. */
    String type(Tree schema) {
        if (truth(schema.at("items"))) {
            return "[]" + type(schema.at("items"));
        }
        if (truth(values(schema))) {
            return "map[string]" + type(values(schema));
        }
        List<Tree> all = schema.list("allOf");
        if (all.size() == 1 && !truth(schema.at("properties"))) {
            return type(all.getFirst());
        }
        String reference = reference(schema);
        if (!reference.isEmpty()) {
            return named(reference);
        }
        String type = schema.text("type");
        return type.isEmpty() || type.equals("object") ? "Object" : type;
    }

    private String named(String reference) {
        String type = referred(reference).text("type");
        if (!type.isEmpty() && !type.equals("object")) {
            return type;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.isEmpty() ? "Object" : last;
    }
}
