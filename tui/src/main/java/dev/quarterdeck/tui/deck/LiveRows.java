package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows by identity, sorted and filtered: one change costs one row.
 *
 * <p>Each row stands where it was filed. A change of what it is sorted by takes its place only when
 * {@link #settle} is called, so that rows do not move under the hand. Belongs to the loop's thread.
 */
final class LiveRows<T> {
    /** A row, and the state of it that its place was found by. */
    private static final class Entry<T> {
        private final String id;
        private T filed;
        private T current;
        private Object key;

        Entry(String id, T row, Order<T> order) {
            this.id = id;
            this.filed = row;
            this.current = row;
            this.key = order.key().apply(row);
        }

        void file(Order<T> order) {
            filed = current;
            key = order.key().apply(current);
        }
    }

    private final Function<T, String> identity;
    private final Map<String, Entry<T>> all = new HashMap<>();
    private final List<Entry<T>> sorted = new ArrayList<>();
    private final List<Entry<T>> shown = new ArrayList<>();
    private final Set<Entry<T>> unsettled = new LinkedHashSet<>();
    private Order<T> order;
    private Predicate<T> filter = row -> true;

    LiveRows(Function<T, String> identity, Order<T> order) {
        this.identity = identity;
        this.order = order;
    }

    /** Makes these the only rows. */
    void replace(Collection<T> rows) {
        all.clear();
        sorted.clear();
        unsettled.clear();
        add(rows);
    }

    /** Adds many rows at once. */
    void add(Collection<T> rows) {
        rows.forEach(this::put);
        unsettled.forEach(entry -> entry.file(order));
        unsettled.clear();
        sorted.sort(this::compare);
        show();
    }

    private void put(T row) {
        String id = identity.apply(row);
        Entry<T> known = all.get(id);
        if (known == null) {
            Entry<T> entry = new Entry<>(id, row, order);
            all.put(id, entry);
            sorted.add(entry);
        } else {
            known.current = row;
            known.file(order);
        }
    }

    private void show() {
        shown.clear();
        for (Entry<T> entry : sorted) {
            if (filter.test(entry.filed)) {
                shown.add(entry);
            }
        }
    }

    /** Adds a row, or gives a known one its new state in its old place. */
    void upsert(T row) {
        String id = identity.apply(row);
        Entry<T> entry = all.get(id);
        if (entry == null) {
            entry = new Entry<>(id, row, order);
            all.put(id, entry);
            file(entry);
            return;
        }
        boolean was = filter.test(entry.filed);
        entry.current = row;
        if (!was || !filter.test(row)) {
            take(entry);
            file(entry);
        } else if (order.by().compare(entry.key, order.key().apply(row)) == 0) {
            entry.file(order);
        } else {
            unsettled.add(entry);
        }
    }

    /** Removes a row; says whether it was there. */
    boolean remove(String id) {
        Entry<T> entry = all.remove(id);
        if (entry == null) {
            return false;
        }
        take(entry);
        return true;
    }

    /** Lets changed rows take their places; says whether any had to. */
    boolean settle() {
        List<Entry<T>> moving = new ArrayList<>(unsettled);
        for (Entry<T> entry : moving) {
            take(entry);
            file(entry);
        }
        return !moving.isEmpty();
    }

    /** Sorts by another order, at once. */
    void sort(Order<T> other) {
        order = other;
        unsettled.clear();
        sorted.forEach(entry -> entry.file(order));
        sorted.sort(this::compare);
        show();
    }

    /** Shows only rows that pass; all take their places. */
    void filter(Predicate<T> other) {
        settle();
        filter = other;
        show();
    }

    /** Number of rows that are shown. */
    int shown() {
        return shown.size();
    }

    /** Number of all rows. */
    int size() {
        return all.size();
    }

    T at(int index) {
        return shown.get(index).current;
    }

    String idAt(int index) {
        return shown.get(index).id;
    }

    @Nullable T get(String id) {
        Entry<T> entry = all.get(id);
        return entry == null ? null : entry.current;
    }

    /** Where a row is shown, -1 where it is not. */
    int indexOf(String id) {
        Entry<T> entry = all.get(id);
        return entry == null || !filter.test(entry.filed)
                ? -1
                : Math.max(-1, position(shown, entry));
    }

    /** Hands every row out, in no order. */
    void each(Consumer<T> use) {
        all.values().forEach(entry -> use.accept(entry.current));
    }

    /** All rows in no order. */
    List<T> all() {
        return all.values().stream().map(entry -> entry.current).toList();
    }

    private void file(Entry<T> entry) {
        entry.file(order);
        sorted.add(-position(sorted, entry) - 1, entry);
        if (filter.test(entry.filed)) {
            shown.add(-position(shown, entry) - 1, entry);
        }
    }

    private void take(Entry<T> entry) {
        unsettled.remove(entry);
        sorted.remove(position(sorted, entry));
        int at = filter.test(entry.filed) ? position(shown, entry) : -1;
        if (at >= 0) {
            shown.remove(at);
        }
    }

    private int position(List<Entry<T>> among, Entry<T> entry) {
        return Collections.binarySearch(among, entry, this::compare);
    }

    private int compare(Entry<T> one, Entry<T> other) {
        int by = order.by().compare(one.key, other.key);
        return by != 0 ? by : one.id.compareTo(other.id);
    }
}
