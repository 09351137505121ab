package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a strategic merge patch into an object, or into another patch (apimachinery
 * pkg/util/strategicpatch/patch.go, mergeMap).
 */
public final class StrategicMerge {
    static final String DIRECTIVE = "$patch";
    static final String DELETE = "delete";
    static final String RETAIN = "$retainKeys";
    static final String DELETE_PREFIX = "$deleteFromPrimitiveList";
    static final String ORDER_PREFIX = "$setElementOrder";
    private static final String REPLACE = "replace";

    /** What takes the place of a value that is a directive and nothing else. */
    private static final Object NOTHING = new Object();

    private final boolean whole;

    /**
     * Merges into an object, or else into a patch, of which directives and nulls are kept.
     *
     * @param whole whether it is an object
     */
    StrategicMerge(boolean whole) {
        this.whole = whole;
    }

    /** What a patch makes of an object; what is wrong with it is an {@code OpsException}. */
    public static Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> object,
            Map<String, @Nullable Object> patch,
            PatchSchema schema) {
        return new StrategicMerge(true).merge(Trees.copy(object), Trees.copy(patch), schema);
    }

    static boolean deletes(@Nullable Object item) {
        return DELETE.equals(Trees.map(item).get(DIRECTIVE));
    }

    /** Where in a list the object is whose field has this value; below zero for nowhere. */
    static int place(List<@Nullable Object> list, String field, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?>)) {
                throw Mistakes.of("value for key " + i + " is not a map");
            }
            Map<String, @Nullable Object> item = Json.object(list.get(i));
            if (item.containsKey(field) && Objects.equals(item.get(field), value)) {
                return i;
            }
        }
        return -1;
    }

    /** Changes both, as Go does. */
    Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> original,
            Map<String, @Nullable Object> patch,
            PatchSchema schema) {
        if (patch.containsKey(DIRECTIVE)) {
            return directed(patch);
        }
        retain(original, patch);
        for (String key : List.copyOf(patch.keySet())) {
            if (key.startsWith(ORDER_PREFIX)) {
                order(key, original, patch, schema);
            }
        }
        patch.forEach((key, value) -> member(key, value, original, schema));
        return original;
    }

    private static Map<String, @Nullable Object> directed(Map<String, @Nullable Object> patch) {
        Object directive = patch.get(DIRECTIVE);
        if (REPLACE.equals(directive)) {
            patch.remove(DIRECTIVE);
            return patch;
        }
        if (DELETE.equals(directive)) {
            return new LinkedHashMap<>();
        }
        throw Mistakes.unknownDirective(directive, patch);
    }

    /** Takes out of the original what the patch does not name among what is to stay. */
    private void retain(
            Map<String, @Nullable Object> original, Map<String, @Nullable Object> patch) {
        if (!patch.containsKey(RETAIN)) {
            return;
        }
        Object retained = patch.remove(RETAIN);
        if (!whole) {
            Object before = original.putIfAbsent(RETAIN, retained);
            if (before != null && !before.equals(retained)) {
                throw Mistakes.of(
                        "%s and %s are not deep equal: this may happen when calculating the 3-way diff patch"
                                .formatted(Mistakes.shown(before), Mistakes.shown(retained)));
            }
            return;
        }
        if (!(retained instanceof List<?> names)) {
            throw Mistakes.of(Mistakes.RETAIN_KEYS);
        }
        patch.forEach(
                (key, value) -> {
                    boolean plain = !key.startsWith(DELETE_PREFIX) && !key.startsWith(ORDER_PREFIX);
                    if (value != null && plain && !names.contains(key)) {
                        throw Mistakes.of(Mistakes.RETAIN_KEYS);
                    }
                });
        original.keySet().removeIf(key -> !names.contains(key));
    }

    private static String after(String key, String prefix, String mistake) {
        if (!key.startsWith(prefix + "/")) {
            throw Mistakes.of(mistake);
        }
        return key.substring(prefix.length() + 1);
    }

    /** Merges a list whose order the patch gives, and takes both out of the patch. */
    private void order(
            String key,
            Map<String, @Nullable Object> original,
            Map<String, @Nullable Object> patch,
            PatchSchema schema) {
        Object given = patch.remove(key);
        if (!whole) {
            Object before = original.putIfAbsent(key, given);
            if (before != null && !before.equals(given)) {
                throw Mistakes.of(Mistakes.ELEMENT_ORDER);
            }
        }
        List<@Nullable Object> order = Trees.list(given);
        String list = after(key, ORDER_PREFIX, Mistakes.ELEMENT_ORDER);
        boolean there = original.containsKey(list);
        boolean sent = patch.containsKey(list);
        List<@Nullable Object> old = there ? Trees.list(original.get(list)) : List.of();
        List<@Nullable Object> now = sent ? Trees.list(patch.get(list)) : List.of();
        PatchSchema.Field field = schema.list(list);
        field.strategy();
        ListMerge merge = new ListMerge(this, field);
        merge.checkOrder(now, order);
        if (there || sent) {
            original.put(list, merge.ordered(there, sent, old, now, order));
            patch.remove(list);
        }
    }

    private void member(
            String name,
            @Nullable Object value,
            Map<String, @Nullable Object> original,
            PatchSchema schema) {
        boolean deletion = name.startsWith(DELETE_PREFIX);
        if (deletion && !whole) {
            original.put(name, value);
            return;
        }
        String key = deletion ? after(name, DELETE_PREFIX, Mistakes.PRIMITIVE_LIST) : name;
        if (value == null) {
            original.remove(key);
            if (whole) {
                return;
            }
        }
        boolean same = original.containsKey(key) && Trees.sameType(original.get(key), value);
        if (same && value instanceof Map<?, ?>) {
            PatchSchema.Field field = schema.object(key);
            Map<String, @Nullable Object> old = Json.object(original.get(key));
            Map<String, @Nullable Object> now = Json.object(value);
            boolean replaced = field.strategy().equals(REPLACE);
            original.put(key, replaced ? now : merge(old, now, field.schema()));
        } else if (same && value instanceof List<?>) {
            ListMerge merge = new ListMerge(this, schema.list(key));
            List<@Nullable Object> old = Json.array(original.get(key));
            original.put(key, merge.merged(old, Json.array(value), deletion));
        } else if (!deletion || same) {
            put(original, key, value, !same);
        }
    }

    private void put(
            Map<String, @Nullable Object> original,
            String key,
            @Nullable Object value,
            boolean strange) {
        if (strange && whole) {
            discardNulls(value);
        }
        Object plain = undirected(value);
        if (plain == NOTHING) {
            original.remove(key);
        } else {
            original.put(key, plain);
        }
    }

    boolean whole() {
        return whole;
    }

    private static void discardNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = Json.object(value);
            map.values().removeIf(Objects::isNull);
            map.values().forEach(StrategicMerge::discardNulls);
        } else if (value instanceof List<?>) {
            Json.array(value).forEach(StrategicMerge::discardNulls);
        }
    }

    /** The value without objects that hold a directive. */
    static @Nullable Object undirected(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = Json.object(value);
            if (map.containsKey(DIRECTIVE)) {
                return NOTHING;
            }
            map.replaceAll((key, member) -> undirected(member));
            map.values().removeIf(member -> member == NOTHING);
            return map;
        }
        if (value instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>(Json.array(value));
            list.replaceAll(StrategicMerge::undirected);
            list.removeIf(item -> item == NOTHING);
            return list;
        }
        return value;
    }
}
