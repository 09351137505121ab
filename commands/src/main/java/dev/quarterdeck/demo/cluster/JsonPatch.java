package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Patches that say step by step what to do (RFC 6902): test, add, replace and remove. */
final class JsonPatch {

    private JsonPatch() {}

    static Tree apply(Tree object, List<@Nullable Object> steps) {
        Object root = object.fields();
        for (Object item : steps) {
            Tree step = Tree.of(item);
            List<String> path = path(step.text("path"));
            root = applied(root, path, step.text("op"), step.fields().get("value"));
        }
        return Tree.of(root);
    }

    private static List<String> path(String pointer) {
        var parts = new ArrayList<String>();
        for (String part : pointer.split("/", -1)) {
            parts.add(part.replace("~1", "/").replace("~0", "~"));
        }
        return parts.subList(1, parts.size());
    }

    private static @Nullable Object applied(
            @Nullable Object node, List<String> path, String step, @Nullable Object value) {
        if (path.isEmpty()) {
            if (step.equals("test") && !String.valueOf(node).equals(String.valueOf(value))) {
                throw StatusError.invalidPatch("testing value failed");
            }
            return step.equals("test") ? node : value;
        }
        return node instanceof List<?>
                ? inList(Json.array(node), path, step, value)
                : inObject(node, path, step, value);
    }

    private static Object inObject(
            @Nullable Object node, List<String> path, String step, @Nullable Object value) {
        var next = new LinkedHashMap<>(Json.object(node));
        String name = path.getFirst();
        boolean last = path.size() == 1;
        if (!next.containsKey(name) && !(last && step.equals("add"))) {
            throw StatusError.invalidPatch("path not found: " + name);
        }
        if (last && step.equals("remove")) {
            next.remove(name);
        } else {
            next.put(name, applied(next.get(name), path.subList(1, path.size()), step, value));
        }
        return next;
    }

    private static Object inList(
            List<@Nullable Object> list, List<String> path, String step, @Nullable Object value) {
        var next = new ArrayList<>(list);
        boolean last = path.size() == 1;
        int place = path.getFirst().equals("-") ? next.size() : index(path.getFirst());
        boolean add = last && step.equals("add");
        if (place < 0 || place > next.size() || (place == next.size() && !add)) {
            throw StatusError.invalidPatch("index out of bounds: " + path.getFirst());
        }
        if (add) {
            next.add(place, value);
        } else if (last && step.equals("remove")) {
            next.remove(place);
        } else {
            next.set(place, applied(next.get(place), path.subList(1, path.size()), step, value));
        }
        return next;
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }
}
