package dev.quarterdeck.kubernetes;

import dev.quarterdeck.kubernetes.ConfigType.Bytes;
import dev.quarterdeck.kubernetes.ConfigType.Flag;
import dev.quarterdeck.kubernetes.ConfigType.Named;
import dev.quarterdeck.kubernetes.ConfigType.Raw;
import dev.quarterdeck.kubernetes.ConfigType.Several;
import dev.quarterdeck.kubernetes.ConfigType.Struct;
import dev.quarterdeck.kubernetes.ConfigType.Text;
import dev.quarterdeck.text.GoBase64;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the values of a tree the types of their fields, as {@code sigs.k8s.io/json} does: names are
 * told apart by their case, a null leaves a field as it is, and of several mistakes the first by
 * the order of the fields' names is told.
 */
final class ConfigDecoder {
    private final Deque<String> structs = new ArrayDeque<>();
    private final Deque<String> way = new ArrayDeque<>();
    private @Nullable MalformedConfigException first;

    /**
     * A document with values of the right types only, bytes in base64 without line ends.
     *
     * @throws MalformedConfigException in Go's words
     */
    static Map<String, @Nullable Object> read(Map<?, ?> document) {
        ConfigDecoder decoder = new ConfigDecoder();
        Map<String, @Nullable Object> config = decoder.fields(document, ConfigSchema.CONFIG);
        if (decoder.first != null) {
            throw decoder.first;
        }
        return config;
    }

    private @Nullable Object value(@Nullable Object value, ConfigType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case Raw raw -> value;
            case Text text -> value instanceof String ? value : mismatch(value, type);
            case Flag flag -> value instanceof Boolean ? value : mismatch(value, type);
            case Bytes bytes -> bytes(value, type);
            case Several several ->
                    value instanceof List<?> list
                            ? elements(list, several.element())
                            : mismatch(value, type);
            case Named named ->
                    value instanceof Map<?, ?> map
                            ? named(map, named.value())
                            : mismatch(value, type);
            case Struct struct ->
                    value instanceof Map<?, ?> map ? fields(map, struct) : mismatch(value, type);
        };
    }

    private Map<String, @Nullable Object> fields(Map<?, ?> given, Struct struct) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        structs.addLast(struct.name());
        sorted(given)
                .forEach(
                        (name, value) -> {
                            ConfigType type = struct.fields().get(name);
                            if (type != null) {
                                way.addLast(name);
                                put(fields, name, value(value, type));
                                way.removeLast();
                            } else if (struct.open()) {
                                fields.put(name, value);
                            }
                        });
        structs.removeLast();
        if (struct.whole()) {
            struct.fields().forEach((name, type) -> fields.putIfAbsent(name, zero(type)));
        }
        return fields;
    }

    /** What Go leaves out when it writes is as good as not there. */
    private static void put(
            Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        boolean nothing = value == null || value.equals("") || value.equals(false);
        boolean none = name.equals("extensions") && List.of().equals(value);
        if (!nothing && !none) {
            fields.put(name, value);
        }
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> given) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(Utf8.ORDER);
        given.forEach((name, value) -> sorted.put((String) name, value));
        return sorted;
    }

    private Map<String, @Nullable Object> named(Map<?, ?> given, ConfigType type) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        sorted(given).forEach((name, value) -> named.put(name, orZero(value, type)));
        return named;
    }

    private List<@Nullable Object> elements(List<?> given, ConfigType type) {
        List<@Nullable Object> elements = new ArrayList<>();
        given.forEach(value -> elements.add(orZero(value, type)));
        return elements;
    }

    /** What is null in a list or a map is the zero of its type. */
    private @Nullable Object orZero(@Nullable Object given, ConfigType type) {
        Object value = value(given, type);
        return value == null ? zero(type) : value;
    }

    private @Nullable Object zero(ConfigType type) {
        return switch (type) {
            case Text text -> "";
            case Flag flag -> false;
            case Struct struct -> fields(Map.of(), struct);
            case Bytes bytes -> null;
            case Raw raw -> null;
            case Several several -> null;
            case Named named -> null;
        };
    }

    private @Nullable Object bytes(Object value, ConfigType type) {
        if (value instanceof List<?> list) {
            return octets(list);
        }
        if (!(value instanceof String text)) {
            return mismatch(value, type);
        }
        try {
            return Base64.getEncoder().encodeToString(GoBase64.decode(text));
        } catch (GoParseException wrong) {
            keep(String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** Bytes may be written one by one. */
    private String octets(List<?> list) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ConfigType octet = new Text("uint8");
        for (Object one : list) {
            if (one instanceof Long number && number >= 0 && number <= 255) {
                octets.write(number.intValue());
            } else if (one instanceof Number number) {
                mismatch("number " + number, octet);
            } else if (one != null) {
                mismatch(one, octet);
            }
        }
        return Base64.getEncoder().encodeToString(octets.toByteArray());
    }

    private @Nullable Object mismatch(Object value, ConfigType type) {
        boolean told = value instanceof String text && text.startsWith("number ");
        String sort = told && type.goName().equals("uint8") ? (String) value : Fields.kind(value);
        keep(
                "json: cannot unmarshal %s into Go struct field %s.%s of type %s"
                        .formatted(sort, structs.getLast(), String.join(".", way), type.goName()));
        return null;
    }

    private void keep(String mistake) {
        if (first == null) {
            first = new MalformedConfigException(mistake);
        }
    }
}
