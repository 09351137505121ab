package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the objects a person writes down, as YAML or as JSON, one document after the other. */
public final class Manifests {
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
                text,
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

    /** The same, document by document; one that is not YAML ends it, as it does for kubectl. */
    public static void read(String text, String name, Reader reader) {
        Manifests manifests = new Manifests(name, reader);
        for (String document : documents(text)) {
            try {
                Object read = Yaml.readManifest(document);
                String refusal = read == null ? "" : reader.refusal(read);
                if (!refusal.isEmpty()) {
                    reader.mistake("error validating \"" + name + "\": " + refusal);
                    return;
                }
                manifests.document(read);
            } catch (MalformedConfigException wrong) {
                reader.mistake(
                        "error parsing %s: error converting YAML to JSON: %s"
                                .formatted(name, wrong.getMessage()));
                return;
            }
        }
    }

    /**
     * The parts between lines that begin with three dashes and hold nothing else of account; every
     * line ends, the last one too (apimachinery's YAMLReader), which mistakes' line numbers tell.
     */
    private static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            String rest = line.startsWith("---") ? line.substring(3).strip() : "no";
            if (rest.isEmpty() || rest.startsWith("#")) {
                documents.add(document.toString());
                document.setLength(0);
            } else {
                document.append(line);
            }
        }
        documents.add(document.append(text.endsWith("\n") ? "" : "\n").toString());
        return documents;
    }

    private void document(@Nullable Object document) {
        if (document != null) {
            add(document, 0);
        }
    }

    private void add(Object document, int list) {
        if (!(document instanceof Map<?, ?>)) {
            reader.mistake(
                    ("unable to decode \"%s\": json: cannot unmarshal %s into Go value of type"
                                    + " unstructured.detector")
                            .formatted(name, type(document)));
            return;
        }
        Map<String, @Nullable Object> object = Json.object(document);
        if (!(object.get("kind") instanceof String kind) || kind.isEmpty()) {
            reader.mistake(
                    "unable to decode \"%s\": Object 'Kind' is missing in '%s'"
                            .formatted(name, Json.write(document, JsonStyle.MARSHAL.sorted())));
        } else if (object.get("items") instanceof List<?> items) {
            int within = list == 0 ? ++lists : list;
            items.forEach(item -> add(item == null ? "" : item, within));
        } else {
            reader.object(object, list);
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
}
