package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One object of a kubeconfig, whose values have the types that {@link ConfigDecoder} gave them. */
final class Fields {
    private final Path file;
    private final Path folder;
    private final Map<String, @Nullable Object> values;

    private Fields(Path file, Path folder, @Nullable Object values) {
        this.file = file;
        this.folder = folder;
        this.values = Json.object(values);
    }

    /** The outermost object of a file; relative paths in it count from {@code folder}. */
    static Fields of(@Nullable Object document, Path file, Path folder) {
        return new Fields(file, folder, document);
    }

    Path file() {
        return file;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Bytes in base64, or null where there are none. */
    byte @Nullable [] bytes(String name) {
        String text = text(name);
        return text.isEmpty() ? null : Base64.getDecoder().decode(text);
    }

    /** A path, made absolute by the folder of its file. */
    String path(String name) {
        String text = text(name);
        return text.isEmpty() ? "" : folder.resolve(text).toString();
    }

    List<String> texts(String name) {
        return Json.array(values.get(name)).stream().map(String::valueOf).toList();
    }

    /** An object inside, or null where there is none. */
    @Nullable Fields inner(String name) {
        Object value = values.get(name);
        return value == null ? null : new Fields(file, folder, value);
    }

    /** The objects of a list inside. */
    List<Fields> items(String name) {
        List<Fields> items = new ArrayList<>();
        for (Object item : Json.array(values.get(name))) {
            items.add(new Fields(file, folder, item));
        }
        return items;
    }

    /** What JSON calls the type of a value. */
    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "string";
            case Boolean flag -> "bool";
            case Number number -> "number";
            case List<?> list -> "array";
            default -> "object";
        };
    }
}
