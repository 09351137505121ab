package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Reads values out of a JSON tree by their path; what is not there is empty. */
record Tree(@Nullable Object root) {
    /** Nothing known. */
    static final Tree NONE = new Tree(null);

    /** The tree below these names. */
    Tree at(String... path) {
        Object value = root;
        for (String name : path) {
            value = Json.object(value).get(name);
        }
        return new Tree(value);
    }

    String text() {
        return root == null ? "" : root.toString();
    }

    long number() {
        return root instanceof Number number ? number.longValue() : 0;
    }

    boolean yes() {
        return Boolean.TRUE.equals(root);
    }

    boolean known() {
        return root != null;
    }

    List<Tree> items() {
        return Json.array(root).stream().map(Tree::new).toList();
    }

    /** Names and values of an object, in its order. */
    List<Map.Entry<String, Tree>> entries() {
        return Json.object(root).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), new Tree(entry.getValue())))
                .toList();
    }
}
