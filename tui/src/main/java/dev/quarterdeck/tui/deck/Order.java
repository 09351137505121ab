package dev.quarterdeck.tui.deck;

import java.util.Comparator;
import java.util.function.Function;

/** How rows stand: by a key that is read once from each row, not once for each comparison. */
record Order<T>(Function<T, Object> key, Comparator<Object> by) {
    /** By the rows themselves. */
    @SuppressWarnings("unchecked") // the key is the row
    static <T> Order<T> of(Comparator<T> rows) {
        return new Order<>(row -> row, (one, other) -> rows.compare((T) one, (T) other));
    }

    /** By a value of each row. */
    @SuppressWarnings("unchecked") // the keys are what the function gives
    static <T, K extends Comparable<K>> Order<T> by(Function<T, K> value) {
        return new Order<>(value::apply, (one, other) -> ((K) one).compareTo((K) other));
    }

    Order<T> reversed() {
        return new Order<>(key, by.reversed());
    }
}
