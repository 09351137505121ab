package dev.quarterdeck.kubernetes.patch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order of the items of lists that are merged (apimachinery pkg/util/strategicpatch/patch.go,
 * normalizeElementOrder).
 *
 * @param mergeKey by which field objects are told apart; not asked for of anything else
 * @param maps whether the items are objects
 */
record ListOrder(String mergeKey, boolean maps) {

    /** The items in the order that another list gives them; what is to be deleted comes last. */
    List<@Nullable Object> normalized(List<@Nullable Object> items, List<@Nullable Object> order) {
        List<@Nullable Object> sorted = new ArrayList<>(items);
        List<@Nullable Object> deleted = new ArrayList<>();
        if (maps) {
            check(items);
            check(order);
            sorted.removeIf(StrategicMerge::deletes);
            items.stream().filter(StrategicMerge::deletes).forEach(deleted::add);
        }
        sort(sorted, order);
        sorted.addAll(deleted);
        return sorted;
    }

    /** An insertion sort, for what the order does not name counts as before everything. */
    private void sort(List<@Nullable Object> items, List<@Nullable Object> order) {
        for (int i = 1; i < items.size(); i++) {
            for (int j = i; j > 0 && before(items.get(j), items.get(j - 1), order); j--) {
                items.set(j - 1, items.set(j, items.get(j - 1)));
            }
        }
    }

    private boolean before(
            @Nullable Object left, @Nullable Object right, List<@Nullable Object> order) {
        int one = index(order, left);
        int other = index(order, right);
        return one < 0 || other < 0 || one < other;
    }

    private void check(List<@Nullable Object> items) {
        for (Object item : items) {
            Map<String, @Nullable Object> map = Trees.map(item);
            if (!map.containsKey(mergeKey)) {
                throw Mistakes.noMergeKey(map, mergeKey);
            }
        }
    }

    private int index(List<@Nullable Object> items, @Nullable Object item) {
        for (int i = 0; i < items.size(); i++) {
            if (Objects.equals(value(items.get(i)), value(item))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Object value(@Nullable Object item) {
        if (!maps) {
            return item;
        }
        return item instanceof Map<?, ?> map ? map.get(mergeKey) : null;
    }

    /** Those of the patch and those only the server has, each in their order, as one list. */
    List<@Nullable Object> merged(
            List<@Nullable Object> all,
            List<@Nullable Object> patchOrder,
            List<@Nullable Object> serverOrder) {
        List<@Nullable Object> patched = new ArrayList<>();
        List<@Nullable Object> others = new ArrayList<>();
        for (Object item : all) {
            (within(patchOrder, item) ? patched : others).add(item);
        }
        return interleaved(
                normalized(others, serverOrder), normalized(patched, patchOrder), serverOrder);
    }

    private boolean within(List<@Nullable Object> order, @Nullable Object item) {
        if (mergeKey.isEmpty()) {
            return order.contains(item);
        }
        Map<String, @Nullable Object> map = Trees.map(item);
        if (!map.containsKey(mergeKey)) {
            throw Mistakes.noMergeKey(map, mergeKey);
        }
        return StrategicMerge.place(order, mergeKey, map.get(mergeKey)) >= 0;
    }

    private List<@Nullable Object> interleaved(
            List<@Nullable Object> left,
            List<@Nullable Object> right,
            List<@Nullable Object> serverOrder) {
        List<@Nullable Object> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean first =
                    j == right.size()
                            || (i < left.size() && less(serverOrder, left.get(i), right.get(j)));
            all.add(first ? left.get(i++) : right.get(j++));
        }
        return all;
    }

    private boolean less(
            List<@Nullable Object> order, @Nullable Object left, @Nullable Object right) {
        int one = index(order, left);
        int other = index(order, right);
        return one >= 0 && other >= 0 && one < other;
    }
}
