package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The difference of two lists that are merged (apimachinery pkg/util/strategicpatch/patch.go,
 * diffLists).
 */
final class ListDiff {
    private final PatchSchema.Field field;
    private final StrategicDiff.Options options;
    private final String mergeKey;
    private List<@Nullable Object> patch = new ArrayList<>();
    private List<@Nullable Object> deletions = new ArrayList<>();
    private List<@Nullable Object> order = List.of();

    ListDiff(PatchSchema.Field field, StrategicDiff.Options options) {
        this.field = field;
        this.options = options;
        this.mergeKey = field.mergeKey();
    }

    /** The items to merge. */
    List<@Nullable Object> patch() {
        return patch;
    }

    /** Of plain values those to take out; objects are taken out by the patch. */
    List<@Nullable Object> deletions() {
        return deletions;
    }

    /** In which order the items are to stand; empty where nothing is to be said of it. */
    List<@Nullable Object> order() {
        return order;
    }

    ListDiff of(List<@Nullable Object> original, List<@Nullable Object> modified) {
        if (original.isEmpty()) {
            patch = options.deletionsOnly() ? patch : modified;
        } else if (Trees.ofMaps(original, modified)) {
            maps(original, modified);
        } else {
            scalars(original, modified);
        }
        return this;
    }

    private void maps(List<@Nullable Object> original, List<@Nullable Object> modified) {
        compareMaps(Scalars.sorted(original, mergeKey), Scalars.sorted(modified, mergeKey));
        patch = new ListOrder(mergeKey, true).normalized(patch, modified);
        boolean same = sameOrder(original, modified);
        patch.addAll(deletions);
        deletions = List.of();
        boolean changed = !patch.isEmpty();
        if (options.ordering()
                && ((!options.deletionsOnly() && (changed || !same))
                        || (!options.additionsOnly() && changed))) {
            order = modified.stream().map(this::named).toList();
        }
    }

    private @Nullable Object named(@Nullable Object item) {
        Map<String, @Nullable Object> name = new LinkedHashMap<>();
        name.put(mergeKey, Json.object(item).get(mergeKey));
        return name;
    }

    private boolean sameOrder(List<@Nullable Object> original, List<@Nullable Object> modified) {
        if (original.size() != modified.size()) {
            return false;
        }
        for (int i = 0; i < original.size(); i++) {
            if (!Objects.equals(keyOf(original.get(i)), keyOf(modified.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object keyOf(@Nullable Object item) {
        Map<String, @Nullable Object> map = Trees.map(item);
        if (!map.containsKey(mergeKey)) {
            throw Mistakes.noMergeKey(map, mergeKey);
        }
        return map.get(mergeKey);
    }

    private void compareMaps(List<@Nullable Object> original, List<@Nullable Object> modified) {
        int i = 0;
        int j = 0;
        while (i < original.size() || j < modified.size()) {
            Object old = i < original.size() ? keyOf(original.get(i)) : null;
            Object now = j < modified.size() ? keyOf(modified.get(j)) : null;
            int compared = compared(i < original.size(), j < modified.size(), old, now);
            if (compared == 0) {
                same(Json.object(original.get(i++)), Json.object(modified.get(j++)), now);
            } else if (compared > 0) {
                add(modified.get(j++));
            } else {
                delete(old);
                i++;
            }
        }
    }

    /** What comes first: below zero the old one, above zero the new one. */
    private static int compared(
            boolean hasOld, boolean hasNow, @Nullable Object old, @Nullable Object now) {
        if (hasOld && hasNow) {
            return Utf8.ORDER.compare(Mistakes.shown(old), Mistakes.shown(now));
        }
        return hasOld ? -1 : 1;
    }

    private void same(
            Map<String, @Nullable Object> old,
            Map<String, @Nullable Object> now,
            @Nullable Object key) {
        Map<String, @Nullable Object> changed = StrategicDiff.of(old, now, field.schema(), options);
        if (!changed.isEmpty()) {
            changed.put(mergeKey, key);
            patch.add(changed);
        }
    }

    private void add(@Nullable Object item) {
        if (!options.deletionsOnly()) {
            patch.add(item);
        }
    }

    private void delete(@Nullable Object key) {
        if (!options.additionsOnly()) {
            Map<String, @Nullable Object> directive = new LinkedHashMap<>();
            directive.put(mergeKey, key);
            directive.put(StrategicMerge.DIRECTIVE, StrategicMerge.DELETE);
            deletions.add(directive);
        }
    }

    /** As in Go the original is left sorted, and it is its sorted form that counts as its order. */
    private void scalars(List<@Nullable Object> original, List<@Nullable Object> modified) {
        List<@Nullable Object> sorted = Scalars.sorted(original);
        for (int i = 0; i < sorted.size(); i++) {
            original.set(i, sorted.get(i));
        }
        compareScalars(sorted, Scalars.sorted(modified));
        deletions = Scalars.once(deletions);
        patch = new ListOrder(mergeKey, false).normalized(patch, modified);
        if (options.ordering()
                && ((!options.additionsOnly() && !deletions.isEmpty())
                        || (!options.deletionsOnly() && !original.equals(modified)))) {
            order = modified;
        }
    }

    private void compareScalars(List<@Nullable Object> original, List<@Nullable Object> modified) {
        int i = 0;
        int j = 0;
        while (i < original.size() || j < modified.size()) {
            Object old = i < original.size() ? original.get(i) : null;
            Object now = j < modified.size() ? modified.get(j) : null;
            int compared = compared(i < original.size(), j < modified.size(), old, now);
            if (compared > 0) {
                add(now);
            } else if (compared < 0 && !options.additionsOnly()) {
                deletions.add(old);
            }
            i += compared <= 0 ? 1 : 0;
            j += compared >= 0 ? 1 : 0;
        }
    }
}
