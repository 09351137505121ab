package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out who manages which field, as json, yaml and kyaml do without {@code
 * --show-managed-fields}. Ported from {@code k8s.io/cli-runtime/pkg/printers/managedfields.go}.
 */
public final class ManagedFields {
    private ManagedFields() {}

    /** A copy of the object, or of the list and its objects, without them. */
    public static Map<String, @Nullable Object> without(Map<String, @Nullable Object> object) {
        if (!ObjectList.is(object)) {
            return withoutOwn(object);
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        List<@Nullable Object> items = new ArrayList<>();
        Json.array(object.get("items")).forEach(item -> items.add(withoutOwn(Json.object(item))));
        copy.put("items", items);
        return copy;
    }

    private static Map<String, @Nullable Object> withoutOwn(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
        if (!metadata.containsKey("managedFields")) {
            return object;
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(metadata);
        rest.remove("managedFields");
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        copy.put("metadata", rest);
        return copy;
    }
}
