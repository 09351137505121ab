package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether two patches want different things (apimachinery pkg/util/strategicpatch/patch.go,
 * MergingMapsHaveConflicts).
 */
final class Conflicts {
    private Conflicts() {}

    static boolean between(
            Map<String, @Nullable Object> left,
            Map<String, @Nullable Object> right,
            PatchSchema schema) {
        return of(left, right, new PatchSchema.Field(schema, List.of(), ""));
    }

    private static boolean of(
            @Nullable Object left, @Nullable Object right, PatchSchema.Field field) {
        if (left instanceof Map<?, ?>) {
            return !(right instanceof Map<?, ?>)
                    || maps(Json.object(left), Json.object(right), field);
        }
        if (left instanceof List<?>) {
            return !(right instanceof List<?>) || lists(Json.array(left), Json.array(right), field);
        }
        return !Objects.equals(left, right);
    }

    private static boolean maps(
            Map<String, @Nullable Object> left,
            Map<String, @Nullable Object> right,
            PatchSchema.Field field) {
        String directive = StrategicMerge.DIRECTIVE;
        boolean differing =
                left.containsKey(directive) != right.containsKey(directive)
                        || !Objects.equals(left.get(directive), right.get(directive));
        if (differing || field.strategy().equals("replace")) {
            return differing;
        }
        return left.keySet().stream()
                .filter(key -> !key.equals(directive) && !key.equals(StrategicMerge.RETAIN))
                .filter(right::containsKey)
                .anyMatch(
                        key ->
                                of(
                                        left.get(key),
                                        right.get(key),
                                        member(field.schema(), key, left.get(key))));
    }

    private static PatchSchema.Field member(
            PatchSchema schema, String key, @Nullable Object value) {
        if (value instanceof List<?>) {
            return schema.list(key);
        }
        return value instanceof Map<?, ?>
                ? schema.object(key)
                : new PatchSchema.Field(schema, List.of(), "");
    }

    private static boolean lists(
            List<@Nullable Object> left, List<@Nullable Object> right, PatchSchema.Field field) {
        boolean maps = Trees.ofMaps(left, right);
        PatchSchema.Field item = new PatchSchema.Field(field.schema(), List.of(), "");
        if (field.strategy().equals("merge")) {
            return maps && named(byKey(left, field), byKey(right, field), item);
        }
        if (left.size() != right.size()) {
            return true;
        }
        List<@Nullable Object> one = maps ? left : Scalars.sorted(Scalars.once(left));
        List<@Nullable Object> other = maps ? right : Scalars.sorted(Scalars.once(right));
        for (int i = 0; i < one.size(); i++) {
            if (i >= other.size() || of(one.get(i), other.get(i), item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(
            Map<String, @Nullable Object> left,
            Map<String, @Nullable Object> right,
            PatchSchema.Field item) {
        return left.keySet().stream()
                .filter(right::containsKey)
                .anyMatch(key -> of(left.get(key), right.get(key), item));
    }

    private static Map<String, @Nullable Object> byKey(
            List<@Nullable Object> list, PatchSchema.Field field) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Object item : list) {
            Map<String, @Nullable Object> each = Json.object(item);
            if (!each.containsKey(field.mergeKey())) {
                throw Mistakes.of(
                        "cannot find merge key `%s` in merging list element:%s"
                                .formatted(field.mergeKey(), Mistakes.shown(item)));
            }
            map.put(Mistakes.shown(each.get(field.mergeKey())), item);
        }
        return map;
    }
}
