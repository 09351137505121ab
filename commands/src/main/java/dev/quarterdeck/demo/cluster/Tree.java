package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of the API, or a part of one. Never changed: {@link #with} makes a copy that shares
 * what is the same. A path names its parts with dots between them: {@code spec.nodeName}.
 */
record Tree(Map<String, @Nullable Object> fields) {

    static final Tree EMPTY = new Tree(Map.of());

    static Tree of(@Nullable Object value) {
        return value instanceof Tree tree ? tree : new Tree(Json.object(value));
    }

    /** An object of the given names and values, in that order, without those that are null. */
    static Tree make(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put(String.valueOf(namesAndValues[i]), bare(namesAndValues[i + 1]));
            }
        }
        return new Tree(object);
    }

    static Tree parse(String json) {
        try {
            return of(Json.parse(json));
        } catch (JsonException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return switch (value) {
            case Tree tree -> tree.fields();
            case List<?> list -> list.stream().map(Tree::bare).toList();
            case Integer number -> number.longValue();
            case null, default -> value;
        };
    }

    /** Whether there is nothing in it. */
    boolean none() {
        return fields.isEmpty();
    }

    @Nullable Object at(String path) {
        Object value = fields;
        for (int start = 0; start <= path.length(); ) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            value = Json.object(value).get(path.substring(start, end));
            start = end + 1;
        }
        return value;
    }

    boolean has(String path) {
        return at(path) != null;
    }

    /** The text there; of anything else what it looks like; empty when there is nothing. */
    String text(String path) {
        Object value = at(path);
        return value == null ? "" : value.toString();
    }

    long number(String path) {
        return number(path, 0);
    }

    long number(String path, long otherwise) {
        return at(path) instanceof Number number ? number.longValue() : otherwise;
    }

    boolean flag(String path) {
        return Boolean.TRUE.equals(at(path));
    }

    Tree tree(String path) {
        return of(at(path));
    }

    /** The objects in the list there. */
    List<Tree> trees(String path) {
        return Json.array(at(path)).stream().map(Tree::of).toList();
    }

    /** The texts in the list there. */
    List<String> texts(String path) {
        return Json.array(at(path)).stream().map(String::valueOf).toList();
    }

    /** The names and texts of the object there, such as labels. */
    Map<String, String> pairs(String path) {
        var pairs = new LinkedHashMap<String, String>();
        tree(path).fields().forEach((name, value) -> pairs.put(name, String.valueOf(value)));
        return pairs;
    }

    /** A copy with another value there; null takes the field out. */
    Tree with(String path, @Nullable Object value) {
        return with(List.of(path.split("\\.", -1)), value);
    }

    /** The same for names with dots in them. */
    Tree with(List<String> path, @Nullable Object value) {
        return new Tree(put(fields, path, bare(value)));
    }

    private static Map<String, @Nullable Object> put(
            Map<String, @Nullable Object> fields, List<String> path, @Nullable Object value) {
        var copy = new LinkedHashMap<>(fields);
        String name = path.getFirst();
        Object inner =
                path.size() == 1
                        ? value
                        : put(Json.object(fields.get(name)), path.subList(1, path.size()), value);
        if (inner == null) {
            copy.remove(name);
        } else {
            copy.put(name, inner);
        }
        return copy;
    }

    /** A copy with the list's objects each put through something. */
    Tree each(String path, java.util.function.UnaryOperator<Tree> change) {
        return has(path) ? with(path, trees(path).stream().map(change).toList()) : this;
    }

    /** A copy with these fields where there are none yet. */
    Tree defaults(Tree others) {
        var copy = new LinkedHashMap<>(fields);
        others.fields().forEach((name, value) -> copy.putIfAbsent(name, value));
        return new Tree(copy);
    }

    /** A copy with one more in the list there. */
    Tree plus(String path, Object item) {
        var list = new ArrayList<@Nullable Object>(Json.array(at(path)));
        list.add(bare(item));
        return with(path, list);
    }

    // What every object has.

    String name() {
        return text("metadata.name");
    }

    String namespace() {
        return text("metadata.namespace");
    }

    String uid() {
        return text("metadata.uid");
    }

    String kind() {
        return text("kind");
    }

    boolean terminating() {
        return has("metadata.deletionTimestamp");
    }

    /** The owner that controls it; empty when nobody does. */
    Tree owner() {
        for (Tree owner : trees("metadata.ownerReferences")) {
            if (owner.flag("controller")) {
                return owner;
            }
        }
        return EMPTY;
    }
}
