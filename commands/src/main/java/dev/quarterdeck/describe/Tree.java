package dev.quarterdeck.describe;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.Amount;
import dev.quarterdeck.text.GoTime;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object, or a part of one, read as Go reads it into a structure: what is absent is an empty
 * text, zero, false or an empty list.
 */
public final class Tree {
    private final @Nullable Object value;

    private Tree(@Nullable Object value) {
        this.value = value;
    }

    /** A view of a value as {@link Json} reads it. */
    public static Tree of(@Nullable Object value) {
        return new Tree(value);
    }

    /** The part at a path of names; it may be absent. */
    public Tree at(String... path) {
        Object part = value;
        for (String name : path) {
            part = Json.object(part).get(name);
        }
        return new Tree(part);
    }

    /** Whether there is anything at a path; an empty object counts. */
    public boolean has(String... path) {
        return at(path).value != null;
    }

    /** The text, or any other plain value as text. */
    public String text(String... path) {
        Object part = at(path).value;
        return part == null ? "" : part.toString();
    }

    /** The text, or another where there is none at all. */
    public String or(String otherwise, String... path) {
        Object part = at(path).value;
        return part == null ? otherwise : part.toString();
    }

    /** The whole number. */
    public long number(String... path) {
        return at(path).value instanceof Number number ? number.longValue() : 0;
    }

    /** The truth value. */
    public boolean flag(String... path) {
        return Boolean.TRUE.equals(at(path).value);
    }

    /** The elements of an array. */
    public List<Tree> list(String... path) {
        return Json.array(at(path).value).stream().map(Tree::new).toList();
    }

    /** The elements of an array of texts. */
    public List<String> texts(String... path) {
        return list(path).stream().map(Tree::text).toList();
    }

    /** The texts of an object such as labels, in the order of their names' bytes. */
    public SortedMap<String, String> map(String... path) {
        SortedMap<String, String> map = new TreeMap<>(Utf8.ORDER);
        at(path).object().forEach((key, one) -> map.put(key, Objects.toString(one, "")));
        return map;
    }

    /** The amounts of an object such as requests, in the order of their names' bytes. */
    public SortedMap<String, Amount> amounts(String... path) {
        SortedMap<String, Amount> amounts = new TreeMap<>(Utf8.ORDER);
        map(path).forEach((name, amount) -> amounts.put(name, Amount.of(amount)));
        return amounts;
    }

    /** The amount; zero where there is none. */
    public Amount amount(String... path) {
        return Amount.of(text(path));
    }

    /** The moment, or null where there is none. */
    public @Nullable Instant moment(String... path) {
        String text = text(path);
        return GoTime.zero(text) ? null : GoTime.parse(text);
    }

    /** The object as it was read; empty where it is none. */
    public Map<String, @Nullable Object> object() {
        return Json.object(value);
    }

    /** Whether it is an object, an empty one too. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Whether it is an array, an empty one too. */
    public boolean isArray() {
        return value instanceof List<?>;
    }

    /** The value as it was read. */
    public @Nullable Object value() {
        return value;
    }

    /** {@code metadata.name}. */
    public String name() {
        return text("metadata", "name");
    }

    /** {@code metadata.namespace}. */
    public String namespace() {
        return text("metadata", "namespace");
    }
}
