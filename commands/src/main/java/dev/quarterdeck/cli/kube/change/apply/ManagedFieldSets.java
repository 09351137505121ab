package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.kube.change.LastApplied;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who manages which fields of an object (client-go util/csaupgrade/upgrade.go).
 *
 * @param entries as they stand in the object's metadata
 */
record ManagedFieldSets(List<@Nullable Object> entries) {

    /** The managers that own the annotation of what was applied last, by this operation. */
    Set<String> owners(String operation) {
        Set<String> owners = new LinkedHashSet<>();
        for (Object each : entries) {
            Map<String, @Nullable Object> entry = Json.object(each);
            if (operation.equals(entry.get("operation")) && ownsAnnotation(entry)) {
                owners.add(text(entry, "manager"));
            }
        }
        return owners;
    }

    private static boolean ownsAnnotation(Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> fields = Json.object(entry.get("fieldsV1"));
        for (String part : List.of("f:metadata", "f:annotations")) {
            fields = Json.object(fields.get(part));
        }
        return fields.get("f:" + LastApplied.ANNOTATION) instanceof Map<?, ?> owned
                && (owned.isEmpty() || owned.containsKey("."));
    }

    /** The entries when the fields of {@code managers} are those of one that applies. */
    List<@Nullable Object> moved(Set<String> managers, String to) {
        List<@Nullable Object> now = entries;
        for (String manager : managers) {
            now = new ManagedFieldSets(now).moved(manager, to);
        }
        return now;
    }

    private List<@Nullable Object> moved(String from, String to) {
        int place = place(to, "Apply", "");
        if (place < 0) {
            place = place(from, "Update", "");
        }
        if (place < 0) {
            return entries;
        }
        Map<String, @Nullable Object> target = new LinkedHashMap<>(Json.object(entries.get(place)));
        int other = place(from, "Update", text(target, "apiVersion"));
        target.put("operation", "Apply");
        target.put("manager", to);
        if (other >= 0) {
            Object more = Json.object(entries.get(other)).get("fieldsV1");
            target.put("fieldsV1", union(Json.object(target.get("fieldsV1")), Json.object(more)));
        }
        List<@Nullable Object> now = new ArrayList<>(entries);
        now.set(place, target);
        now.removeIf(entry -> is(Json.object(entry), from, "Update", ""));
        return now;
    }

    /** Where the entry of a manager is; below zero for nowhere. An empty version is any. */
    private int place(String manager, String operation, String version) {
        for (int i = 0; i < entries.size(); i++) {
            if (is(Json.object(entries.get(i)), manager, operation, version)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(
            Map<String, @Nullable Object> entry, String manager, String operation, String version) {
        return manager.equals(entry.get("manager"))
                && operation.equals(entry.get("operation"))
                && text(entry, "subresource").isEmpty()
                && (version.isEmpty() || version.equals(entry.get("apiVersion")));
    }

    /** An empty set of fields is one field itself, and so is the dot among others. */
    private static Map<String, @Nullable Object> union(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(one);
        other.forEach(
                (field, below) ->
                        all.merge(
                                field,
                                Json.object(below),
                                (before, more) -> both(Json.object(before), Json.object(more))));
        return all;
    }

    private static Map<String, @Nullable Object> both(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        Map<String, @Nullable Object> all = union(one, other);
        boolean itself = one.isEmpty() || other.isEmpty();
        if (itself && !all.isEmpty()) {
            all.putIfAbsent(".", Map.of());
        }
        return all;
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
