package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the objects a person writes down, as YAML or as JSON, one document after the other. */
public final class Manifests {
    private Manifests() {}

    /**
     * The objects of a text; the items of a list count each by itself.
     *
     * @param name what errors call the text
     */
    public static List<Map<String, @Nullable Object>> read(String text, String name) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        try {
            for (Object document : Yaml.readAll(text)) {
                if (document != null) {
                    add(document, name, objects);
                }
            }
        } catch (MalformedConfigException wrong) {
            throw invalid(
                    "error: error parsing "
                            + name
                            + ": error converting YAML to JSON: "
                            + wrong.getMessage());
        }
        return objects;
    }

    private static void add(
            Object document, String name, List<Map<String, @Nullable Object>> objects) {
        if (!(document instanceof Map<?, ?>)) {
            throw invalid(
                    ("unable to decode \"%s\": json: cannot unmarshal %s into Go value of type"
                                    + " unstructured.detector")
                            .formatted(name, type(document)));
        }
        Map<String, @Nullable Object> object = Json.object(document);
        if (!(object.get("kind") instanceof String kind) || kind.isEmpty()) {
            throw invalid(
                    "unable to decode \"%s\": Object 'Kind' is missing in '%s'"
                            .formatted(name, Json.write(document)));
        }
        if (object.get("items") instanceof List<?> items) {
            items.forEach(item -> add(item == null ? "" : item, name, objects));
        } else {
            objects.add(object);
        }
    }

    private static String type(Object value) {
        return switch (value) {
            case List<?> list -> "array";
            case Boolean truth -> "bool";
            case Number number -> "number";
            default -> "string";
        };
    }

    private static OpsException invalid(String message) {
        return new OpsException(OpsException.Kind.INVALID, message);
    }
}
