package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.ManifestStream.Document;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the objects a person writes down, as YAML or as JSON, one document after the other; as
 * {@code StreamVisitor} and {@code FlattenListVisitor} of {@code k8s.io/cli-runtime/pkg/resource}
 * do, and {@code UnstructuredJSONScheme} of {@code k8s.io/apimachinery}.
 */
public final class Manifests {
    private static final String NO_TYPE =
            "unable to get type info from the object \"*unstructured.Unstructured\": Object '%s' is"
                    + " missing in 'object has no %s field%s'";

    private final String name;
    private final Reader reader;
    private int lists;

    private Manifests(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /** Takes what is in a text, in its order. */
    public interface Reader {
        /**
         * An object.
         *
         * @param list which list of the text it is an item of, counted from one; else zero
         */
        void object(Map<String, @Nullable Object> object, int list);

        /** Why kubectl takes no more of the text from this document on; empty where it does. */
        default String refusal(Object document) {
            return "";
        }

        /** What is no object, and why; the sentence is kubectl's, without {@code error: }. */
        void mistake(String why);
    }

    /**
     * The objects of a text; the items of a list count each by itself.
     *
     * @param name what errors call the text
     */
    public static List<Map<String, @Nullable Object>> read(String text, String name) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        read(
                text.getBytes(StandardCharsets.UTF_8),
                name,
                new Reader() {
                    @Override
                    public void object(Map<String, @Nullable Object> object, int list) {
                        objects.add(object);
                    }

                    @Override
                    public void mistake(String why) {
                        throw new OpsException(OpsException.Kind.INVALID, "error: " + why);
                    }
                });
        return objects;
    }

    /** The same, document by document; one that is neither YAML nor JSON ends it. */
    public static void read(byte[] text, String name, Reader reader) {
        Manifests manifests = new Manifests(name, reader);
        ManifestStream stream = new ManifestStream(text);
        try {
            Document document = stream.next();
            while (document != null && manifests.takes(document)) {
                document = stream.next();
            }
        } catch (MalformedConfigException wrong) {
            reader.mistake("error parsing " + name + ": " + wrong.why());
        }
    }

    /** Whether more is taken after it. */
    private boolean takes(Document document) {
        Object tree = document.tree();
        if (tree == null) {
            return true;
        }
        String refusal = reader.refusal(tree);
        if (!refusal.isEmpty()) {
            reader.mistake("error validating \"" + name + "\": " + refusal);
            return false;
        }
        if (tree instanceof Map<?, ?>) {
            return object(Json.object(numbered(tree)), document);
        }
        undecodable(
                "json: cannot unmarshal "
                        + Fields.kind(tree)
                        + " into Go value of type unstructured.detector");
        return true;
    }

    private void undecodable(String why) {
        reader.mistake("unable to decode \"" + name + "\": " + why);
    }

    /** Whole numbers beyond 64 bits are numbers with a fraction to kubectl. */
    private static @Nullable Object numbered(@Nullable Object tree) {
        switch (tree) {
            case BigInteger number -> {
                return number.doubleValue();
            }
            case Map<?, ?> map -> Json.object(map).replaceAll((key, value) -> numbered(value));
            case List<?> list -> Json.array(list).replaceAll(Manifests::numbered);
            case null, default -> {}
        }
        return tree;
    }

    private boolean object(Map<String, @Nullable Object> object, Document document) {
        boolean list = object.containsKey("items");
        List<Map<String, @Nullable Object>> items = list ? items(object) : List.of();
        if (items == null) {
            return true;
        }
        if (text(object, "kind").isEmpty()) {
            undecodable("Object 'Kind' is missing in '" + document.json() + "'");
            return true;
        }
        if (list) {
            return flatten(items, ++lists);
        }
        reader.object(object, 0);
        return true;
    }

    private static String text(Map<String, @Nullable Object> object, String field) {
        return object.get(field) instanceof String text ? text : "";
    }

    /** The items of a list, with the sort that the list's tells; null where they are none. */
    private @Nullable List<Map<String, @Nullable Object>> items(
            Map<String, @Nullable Object> list) {
        Object given = list.get("items");
        if (given != null && !(given instanceof List<?>)) {
            undecodable(
                    "json: cannot unmarshal "
                            + Fields.kind(given)
                            + " into Go struct field decodeList.items of type []json.RawMessage");
            return null;
        }
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (Object item : Json.array(given)) {
            if (item != null && !(item instanceof Map<?, ?>)) {
                undecodable(
                        "json: cannot unmarshal "
                                + Fields.kind(item)
                                + " into Go value of type map[string]interface {}");
                return null;
            }
            items.add(typed(Json.object(item), list));
        }
        return items;
    }

    private static Map<String, @Nullable Object> typed(
            Map<String, @Nullable Object> item, Map<String, @Nullable Object> list) {
        if (!text(item, "kind").isEmpty() || !text(item, "apiVersion").isEmpty()) {
            return item;
        }
        String kind = text(list, "kind");
        Map<String, @Nullable Object> typed = new LinkedHashMap<>(item);
        typed.put("kind", kind.endsWith("List") ? kind.substring(0, kind.length() - 4) : kind);
        typed.put("apiVersion", text(list, "apiVersion"));
        return typed;
    }

    /** A list within a list ends all: kubectl has no way into it. */
    private boolean flatten(List<Map<String, @Nullable Object>> items, int list) {
        if (items.stream().anyMatch(item -> item.get("items") instanceof List<?>)) {
            reader.mistake(
                    "*unstructured.Unstructured is not a list: no Items field in this object");
            return false;
        }
        items.forEach(item -> item(item, list));
        return true;
    }

    private void item(Map<String, @Nullable Object> item, int list) {
        if (text(item, "kind").isEmpty()) {
            reader.mistake(NO_TYPE.formatted("Kind", "kind", " "));
        } else if (text(item, "apiVersion").isEmpty()) {
            reader.mistake(NO_TYPE.formatted("apiVersion", "apiVersion", ""));
        } else {
            reader.object(item, list);
        }
    }
}
