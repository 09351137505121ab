package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One object of a kubeconfig, read as Go reads it: a value of another type is an error that names
 * Go's structure and the way to the field.
 */
final class Fields {
    private final String struct;
    private final String way;
    private final Path file;
    private final Path folder;
    private final Map<String, @Nullable Object> values;

    private Fields(String struct, String way, Path file, Path folder, @Nullable Object values) {
        this.struct = struct;
        this.way = way;
        this.file = file;
        this.folder = folder;
        this.values = Json.object(values);
    }

    /** The outermost object of a file; relative paths in it count from {@code folder}. */
    static Fields of(@Nullable Object document, Path file, Path folder) {
        return new Fields("Config", "", file, folder, document);
    }

    Path file() {
        return file;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw mismatch(value, name, "string");
    }

    boolean flag(String name) {
        Object value = values.get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        // YAML 1.1, which Go's reader speaks, has more words for it.
        return switch (value.toString()) {
            case "yes", "Yes", "YES", "on", "On", "ON" -> true;
            case "no", "No", "NO", "off", "Off", "OFF" -> false;
            default -> throw mismatch(value, name, "bool");
        };
    }

    /** Bytes in base64, or null where there are none. */
    byte @Nullable [] bytes(String name) {
        String text = text(name).replaceAll("[\r\n]", "");
        try {
            return text.isEmpty() ? null : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedConfigException("illegal base64 data at input byte " + bad(text));
        }
    }

    private static int bad(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
                    && c != '+'
                    && c != '/') {
                return i;
            }
        }
        return text.length();
    }

    /** A path, made absolute by the folder of its file. */
    String path(String name) {
        String text = text(name);
        return text.isEmpty() ? "" : folder.resolve(text).toString();
    }

    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw mismatch(value, name, "[]string");
        }
        var texts = new ArrayList<String>();
        for (Object one : list) {
            if (!(one instanceof String text)) {
                throw mismatch(one, name, "string");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /** An object inside, or null where there is none. */
    @Nullable Fields inner(String name, String type) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?>)) {
            throw mismatch(value, name, "v1." + type);
        }
        return new Fields(type, way + name + ".", file, folder, value);
    }

    /** The objects of a list inside. */
    List<Fields> items(String name, String type) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw mismatch(value, name, "[]v1." + type);
        }
        var items = new ArrayList<Fields>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?>)) {
                throw mismatch(one, name, "v1." + type);
            }
            items.add(new Fields(type, way + name + ".", file, folder, one));
        }
        return items;
    }

    private MalformedConfigException mismatch(@Nullable Object value, String name, String type) {
        return new MalformedConfigException(
                "json: cannot unmarshal "
                        + kind(value)
                        + " into Go struct field "
                        + struct
                        + "."
                        + way
                        + name
                        + " of type "
                        + type);
    }

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
