package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.kubernetes.print.Unstructured;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** The annotation that holds what was applied last (kubectl pkg/util/apply.go). */
public final class LastApplied {
    /** Its name. */
    public static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    private LastApplied() {}

    /** What an object's annotation holds, or null where it has none. */
    public static @Nullable String of(Map<String, @Nullable Object> object) {
        return annotations(object).get(ANNOTATION) instanceof String text ? text : null;
    }

    /** An object as the annotation of it is to be: without that annotation, on one line. */
    public static String text(Map<String, @Nullable Object> object) {
        return encoded(without(object));
    }

    /** An object on one line with its end, as kubectl writes those it sends. */
    public static String encoded(@Nullable Object object) {
        return Json.write(Unstructured.of(object), JsonStyle.MARSHAL.sorted()) + "\n";
    }

    /** The object without the annotation; annotations it has, though there may be none. */
    public static Map<String, @Nullable Object> without(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> annotations = annotations(object);
        annotations.remove(ANNOTATION);
        return with(object, annotations);
    }

    /** The object with itself in the annotation. */
    public static Map<String, @Nullable Object> with(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> annotations = annotations(object);
        annotations.put(ANNOTATION, text(object));
        return with(object, annotations);
    }

    /** The same, where the annotation is there or is to be made. */
    public static Map<String, @Nullable Object> kept(
            Map<String, @Nullable Object> object, boolean making) {
        String now = of(object);
        return making || (now != null && !now.isEmpty()) ? with(object) : object;
    }

    private static Map<String, @Nullable Object> annotations(Map<String, @Nullable Object> object) {
        Object annotations = Json.object(object.get("metadata")).get("annotations");
        return new LinkedHashMap<>(Json.object(annotations));
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> object, Map<String, @Nullable Object> annotations) {
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(object.get("metadata")));
        metadata.put("annotations", annotations);
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(object);
        whole.put("metadata", metadata);
        return whole;
    }
}
