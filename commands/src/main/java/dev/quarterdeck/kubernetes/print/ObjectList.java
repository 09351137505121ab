package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several objects in one, as {@code kubectl get} wraps them for every format but tables. Ported
 * from {@code k8s.io/kubectl/pkg/cmd/get/get.go} (printGeneric).
 */
public final class ObjectList {
    private ObjectList() {}

    /** The objects as a {@code v1} List; there may be none. */
    public static Map<String, @Nullable Object> of(List<? extends @Nullable Object> items) {
        return of(items, "");
    }

    /**
     * What is printed of an object that was asked for by its name: the object, or where it is a
     * list itself, the list under the name all lists have.
     */
    public static Map<String, @Nullable Object> single(Map<String, @Nullable Object> object) {
        if (!is(object)) {
            return object;
        }
        Object version = Json.object(object.get("metadata")).get("resourceVersion");
        return of(items(object), version instanceof String text ? text : "");
    }

    /**
     * The objects of a list as a server answers it: those without a type of their own get it from
     * the list. See {@code k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/helpers.go}.
     */
    public static List<Map<String, @Nullable Object>> items(Map<String, @Nullable Object> list) {
        String kind = list.get("kind") instanceof String text ? text : "";
        Object version = list.get("apiVersion");
        String own = kind.endsWith("List") ? kind.substring(0, kind.length() - 4) : kind;
        return Json.array(list.get("items")).stream()
                .map(item -> typed(Json.object(item), version, own))
                .toList();
    }

    private static Map<String, @Nullable Object> typed(
            Map<String, @Nullable Object> item, @Nullable Object version, String kind) {
        if (item.containsKey("kind") || item.containsKey("apiVersion")) {
            return item;
        }
        Map<String, @Nullable Object> typed = new LinkedHashMap<>(item);
        typed.put("kind", kind);
        typed.put("apiVersion", version);
        return typed;
    }

    /** Whether the object has items, which is what makes a list in kubectl's eyes. */
    public static boolean is(Map<String, @Nullable Object> object) {
        Object items = object.get("items");
        return items instanceof List<?> || items == null && object.containsKey("items");
    }

    private static Map<String, @Nullable Object> of(
            List<? extends @Nullable Object> items, String version) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", version);
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("apiVersion", "v1");
        list.put("items", items);
        list.put("kind", "List");
        list.put("metadata", metadata);
        return list;
    }
}
