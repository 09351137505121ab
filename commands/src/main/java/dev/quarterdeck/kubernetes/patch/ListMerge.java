package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a list of a patch into another list (apimachinery pkg/util/strategicpatch/patch.go,
 * mergeSlice).
 */
final class ListMerge {
    private final StrategicMerge merge;
    private final PatchSchema.Field field;
    private final String mergeKey;

    ListMerge(StrategicMerge merge, PatchSchema.Field field) {
        this.merge = merge;
        this.field = field;
        this.mergeKey = field.mergeKey();
    }

    /** The list as the field's strategy makes it; {@code deletion} takes plain values out of it. */
    List<@Nullable Object> merged(
            List<@Nullable Object> original, List<@Nullable Object> patch, boolean deletion) {
        boolean merging = deletion || field.strategy().equals("merge");
        if (!merging || (original.isEmpty() && patch.isEmpty())) {
            return merging ? original : patch;
        }
        if (!Trees.ofMaps(original, patch)) {
            return scalars(original, patch, deletion);
        }
        if (mergeKey.isEmpty()) {
            throw Mistakes.of("cannot merge lists without merge key for " + field.schema().name());
        }
        return maps(original, patch);
    }

    private List<@Nullable Object> scalars(
            List<@Nullable Object> original, List<@Nullable Object> patch, boolean deletion) {
        if (deletion && merge.whole()) {
            return new ArrayList<>(
                    original.stream().filter(item -> !patch.contains(item)).toList());
        }
        List<@Nullable Object> both = new ArrayList<>(original);
        both.addAll(patch);
        return new ListOrder(mergeKey, false).merged(Scalars.once(both), patch, original);
    }

    private List<@Nullable Object> maps(
            List<@Nullable Object> original, List<@Nullable Object> patch) {
        List<@Nullable Object> old = new ArrayList<>(original);
        List<@Nullable Object> plain = new ArrayList<>();
        boolean replace = false;
        for (Object item : patch) {
            Map<String, @Nullable Object> each = Json.object(item);
            if (each.containsKey(StrategicMerge.DIRECTIVE)) {
                replace |= special(each, old);
            } else {
                plain.add(item);
            }
        }
        List<@Nullable Object> now = replace ? List.of() : plain;
        List<@Nullable Object> before = replace ? plain : old;
        List<@Nullable Object> all = new ArrayList<>(before);
        now.forEach(item -> into(all, Json.object(item)));
        return new ListOrder(mergeKey, true).merged(all, now, replace ? all : before);
    }

    /** Follows a directive; gives whether it is that the list takes the place of the old one. */
    private boolean special(Map<String, @Nullable Object> item, List<@Nullable Object> original) {
        Object directive = item.get(StrategicMerge.DIRECTIVE);
        if (StrategicMerge.DELETE.equals(directive)) {
            if (!item.containsKey(mergeKey)) {
                throw Mistakes.noMergeKey(item, mergeKey);
            }
            int place;
            while ((place = StrategicMerge.place(original, mergeKey, item.get(mergeKey))) >= 0) {
                original.remove(place);
            }
            return false;
        }
        if ("merge".equals(directive)) {
            throw Mistakes.of("merging lists cannot yet be specified in the patch");
        }
        if (!"replace".equals(directive)) {
            throw Mistakes.unknownDirective(directive, item);
        }
        return true;
    }

    private void into(List<@Nullable Object> all, Map<String, @Nullable Object> item) {
        if (!item.containsKey(mergeKey)) {
            throw Mistakes.noMergeKey(item, mergeKey);
        }
        int place = StrategicMerge.place(all, mergeKey, item.get(mergeKey));
        if (place < 0) {
            all.add(item);
        } else {
            all.set(place, merge.merge(Json.object(all.get(place)), item, field.schema()));
        }
    }

    /** The merged list in the order that the patch gives. */
    List<@Nullable Object> ordered(
            boolean there,
            boolean sent,
            List<@Nullable Object> old,
            List<@Nullable Object> now,
            List<@Nullable Object> order) {
        boolean maps = Trees.ofMaps(old, now);
        List<@Nullable Object> before =
                maps && there && sent ? overwritten(old, now) : new ArrayList<>(old);
        List<@Nullable Object> all = sent ? now : old;
        if (there && sent) {
            all = merged(old, now, false);
        } else if (sent) {
            all = Json.array(StrategicMerge.undirected(now));
        }
        return new ListOrder(mergeKey, maps).merged(all, order, before);
    }

    /**
     * The old list as Go leaves it after merging, when it looks there for the order: what is
     * deleted is gone, and what is new has taken those places at the end.
     */
    private List<@Nullable Object> overwritten(
            List<@Nullable Object> old, List<@Nullable Object> now) {
        List<@Nullable Object> left = new ArrayList<>(old);
        boolean replace = false;
        for (Object item : now) {
            Map<String, @Nullable Object> each = Trees.map(item);
            if (each.containsKey(StrategicMerge.DIRECTIVE)) {
                replace |= special(each, left);
            }
        }
        for (Object item : replace ? List.of() : now) {
            Object key = Trees.map(item).get(mergeKey);
            boolean plain = !Trees.map(item).containsKey(StrategicMerge.DIRECTIVE);
            if (plain && StrategicMerge.place(left, mergeKey, key) < 0) {
                left.add(item);
            }
        }
        return left.size() > old.size() ? left.subList(0, old.size()) : left;
    }

    /** What is patched must stand in the order that the patch gives. */
    void checkOrder(List<@Nullable Object> patch, List<@Nullable Object> order) {
        if (order.isEmpty() || patch.isEmpty()) {
            return;
        }
        List<@Nullable Object> kept =
                mergeKey.isEmpty()
                        ? patch
                        : patch.stream().filter(item -> !StrategicMerge.deletes(item)).toList();
        int i = 0;
        int j = 0;
        while (i < kept.size() && j < order.size()) {
            if (kept.get(i) instanceof Map<?, ?> map && map.containsKey(StrategicMerge.DIRECTIVE)) {
                i++;
                continue;
            }
            i += same(kept.get(i), order.get(j)) ? 1 : 0;
            j++;
        }
        if (i < kept.size()) {
            throw Mistakes.of(
                    "The order in patch list:\n%s\n doesn't match %s list:\n%s\n"
                            .formatted(
                                    Mistakes.shown(patch),
                                    StrategicMerge.ORDER_PREFIX,
                                    Mistakes.shown(order)));
        }
    }

    private boolean same(@Nullable Object left, @Nullable Object right) {
        if (mergeKey.isEmpty()) {
            return Objects.equals(left, right);
        }
        return Objects.equals(keyOf(left), keyOf(right));
    }

    private @Nullable Object keyOf(@Nullable Object item) {
        Map<String, @Nullable Object> map = Trees.map(item);
        if (!map.containsKey(mergeKey)) {
            throw Mistakes.noMergeKey(map, mergeKey);
        }
        return map.get(mergeKey);
    }
}
