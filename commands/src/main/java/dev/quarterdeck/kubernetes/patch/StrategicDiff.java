package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to send so that one object becomes another (apimachinery pkg/util/strategicpatch/patch.go,
 * diffMaps).
 */
final class StrategicDiff {
    /**
     * What a difference holds.
     *
     * @param ordering whether it says in which order the items of lists are to stand
     * @param deletionsOnly whether what is changed or added is left out
     * @param additionsOnly whether what is deleted is left out
     * @param retaining whether it says which members of an object are to stay
     */
    record Options(
            boolean ordering, boolean deletionsOnly, boolean additionsOnly, boolean retaining) {
        static final Options CHANGES = new Options(false, false, false, false);
        static final Options ADDITIONS = new Options(true, false, true, false);
        static final Options DELETIONS = new Options(true, true, false, false);

        Options retaining(boolean on) {
            return new Options(ordering, deletionsOnly, additionsOnly, on);
        }
    }

    private final PatchSchema schema;
    private final Options options;
    private final Map<String, @Nullable Object> patch = new LinkedHashMap<>();

    private StrategicDiff(PatchSchema schema, Options options) {
        this.schema = schema;
        this.options = options;
    }

    /** The patch; lists of plain values in {@code original} may be sorted by it. */
    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> original,
            Map<String, @Nullable Object> modified,
            PatchSchema schema,
            Options options) {
        return new StrategicDiff(schema, options).diff(original, modified);
    }

    private Map<String, @Nullable Object> diff(
            Map<String, @Nullable Object> original, Map<String, @Nullable Object> modified) {
        List<@Nullable Object> retained = new ArrayList<>();
        modified.forEach(
                (key, value) -> {
                    if (options.retaining() && value != null) {
                        retained.add(key);
                    }
                    if (original.containsKey(key)) {
                        compare(key, original.get(key), value);
                    } else if (!options.deletionsOnly()) {
                        patch.put(key, value);
                    }
                });
        if (!options.additionsOnly()) {
            original.keySet().stream()
                    .filter(key -> !modified.containsKey(key))
                    .forEach(key -> patch.put(key, null));
        }
        if (!retained.isEmpty() && (!patch.isEmpty() || hasMore(original, modified))) {
            patch.put(StrategicMerge.RETAIN, Scalars.sorted(retained));
        }
        return patch;
    }

    private static boolean hasMore(
            Map<String, @Nullable Object> original, Map<String, @Nullable Object> modified) {
        return original.entrySet().stream()
                .anyMatch(each -> each.getValue() != null && !modified.containsKey(each.getKey()));
    }

    private void compare(String key, @Nullable Object old, @Nullable Object now) {
        if (key.equals(StrategicMerge.DIRECTIVE)) {
            directive(old, now);
        } else if (!Trees.sameType(old, now)) {
            if (!options.deletionsOnly()) {
                patch.put(key, now);
            }
        } else if (old instanceof Map<?, ?>) {
            objects(key, Trees.map(old), Trees.map(now));
        } else if (old instanceof List<?>) {
            lists(key, Trees.list(old), Trees.list(now));
        } else {
            replace(key, old, now);
        }
    }

    private void directive(@Nullable Object old, @Nullable Object now) {
        if (!(old instanceof String) || !(now instanceof String)) {
            throw Mistakes.of("invalid value for special key: " + StrategicMerge.DIRECTIVE);
        }
        if (!now.equals(old)) {
            patch.put(StrategicMerge.DIRECTIVE, now);
        }
    }

    private void replace(String key, @Nullable Object old, @Nullable Object now) {
        if (!options.deletionsOnly() && !Objects.equals(old, now)) {
            patch.put(key, now);
        }
    }

    private void objects(
            String key, Map<String, @Nullable Object> old, Map<String, @Nullable Object> now) {
        PatchSchema.Field field;
        try {
            field = schema.object(key);
        } catch (OpsException unknown) {
            unlessEqual(old, now, unknown);
            return;
        }
        if (field.strategy().equals("replace")) {
            if (!options.deletionsOnly()) {
                patch.put(key, now);
            }
            return;
        }
        Map<String, @Nullable Object> changed =
                of(old, now, field.schema(), options.retaining(field.retaining()));
        if (!changed.isEmpty()) {
            patch.put(key, changed);
        }
    }

    /** Of what is the same nothing need be known. */
    private static void unlessEqual(Object old, Object now, OpsException unknown) {
        if (!old.equals(now)) {
            throw unknown;
        }
    }

    private void lists(String key, List<@Nullable Object> old, List<@Nullable Object> now) {
        PatchSchema.Field field;
        try {
            field = schema.list(key);
        } catch (OpsException unknown) {
            unlessEqual(old, now, unknown);
            return;
        }
        if (!field.strategy().equals("merge")) {
            replace(key, old, now);
            return;
        }
        ListDiff diff = new ListDiff(field, options.retaining(field.retaining())).of(old, now);
        put(key, diff.patch());
        put(StrategicMerge.DELETE_PREFIX + "/" + key, diff.deletions());
        put(StrategicMerge.ORDER_PREFIX + "/" + key, diff.order());
    }

    private void put(String key, List<@Nullable Object> list) {
        if (!list.isEmpty()) {
            patch.put(key, list);
        }
    }
}
