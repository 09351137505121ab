package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merge patches (RFC 7386), and as much of Kubernetes' strategic ones as kubectl sends: lists of
 * named things are merged by the names, {@code $patch: delete} and {@code replace} are followed.
 */
final class Merge {

    /** By which field the things in a list are told apart. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "containers", "name",
                    "initContainers", "name",
                    "env", "name",
                    "volumes", "name",
                    "volumeMounts", "mountPath",
                    "ports", "containerPort",
                    "conditions", "type",
                    "ownerReferences", "uid");

    private final boolean strategic;

    private Merge(boolean strategic) {
        this.strategic = strategic;
    }

    static Tree plain(Tree object, Tree patch) {
        return Tree.of(new Merge(false).merged(object.fields(), patch.fields()));
    }

    static Tree strategic(Tree object, Tree patch) {
        return Tree.of(new Merge(true).merged(object.fields(), patch.fields()));
    }

    private Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> old, Map<String, @Nullable Object> patch) {
        boolean replace = strategic && "replace".equals(patch.get("$patch"));
        Map<String, @Nullable Object> next =
                replace ? new LinkedHashMap<>() : new LinkedHashMap<>(old);
        patch.forEach(
                (name, value) -> {
                    if (strategic && name.startsWith("$")) {
                        return;
                    }
                    if (value == null) {
                        next.remove(name);
                    } else {
                        next.put(name, value(name, next.get(name), value));
                    }
                });
        return next;
    }

    private Object value(String name, @Nullable Object old, Object patch) {
        if (patch instanceof Map<?, ?>) {
            return merged(Json.object(old), Json.object(patch));
        }
        String key = KEYS.get(name);
        boolean named = strategic && key != null && patch instanceof List<?>;
        return named && key != null ? list(key, Json.array(old), Json.array(patch)) : patch;
    }

    private List<@Nullable Object> list(
            String key, List<@Nullable Object> old, List<@Nullable Object> patch) {
        var next = new ArrayList<>(old);
        for (Object item : patch) {
            Map<String, @Nullable Object> change = Json.object(item);
            if ("replace".equals(change.get("$patch")) && change.size() == 1) {
                next.clear();
                continue;
            }
            int place = place(next, key, change.get(key));
            boolean delete = "delete".equals(change.get("$patch"));
            if (place < 0 && !delete) {
                next.add(merged(Map.of(), change));
            } else if (place >= 0 && delete) {
                next.remove(place);
            } else if (place >= 0) {
                next.set(place, merged(Json.object(next.get(place)), change));
            }
        }
        return next;
    }

    private static int place(List<@Nullable Object> list, String key, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (value != null && value.equals(Json.object(list.get(i)).get(key))) {
                return i;
            }
        }
        return -1;
    }
}
