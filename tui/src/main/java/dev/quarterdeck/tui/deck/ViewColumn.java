package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.widget.ColumnShape;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One column of a resource view.
 *
 * @param shape its heading and how it takes room
 * @param wide shown only among wide columns
 * @param lively its cells change all the time, so a change is not worth a light
 * @param cell what a row shows at a time
 * @param order how it sorts
 */
record ViewColumn<T>(
        ColumnShape shape,
        boolean wide,
        boolean lively,
        BiFunction<T, Instant, Line> cell,
        Order<T> order) {
    static <T> ViewColumn<T> of(ColumnShape shape, Function<T, Line> cell, Comparator<T> order) {
        return of(shape, cell, Order.of(order));
    }

    static <T> ViewColumn<T> of(ColumnShape shape, Function<T, Line> cell, Order<T> order) {
        return new ViewColumn<>(shape, false, false, (row, now) -> cell.apply(row), order);
    }

    /** A column of a text, sorted by it. */
    static <T> ViewColumn<T> text(ColumnShape shape, Function<T, String> text) {
        return of(
                shape,
                row -> Line.of(text.apply(row)),
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    ViewColumn<T> asWide() {
        return new ViewColumn<>(shape, true, lively, cell, order);
    }

    ViewColumn<T> asLively() {
        return new ViewColumn<>(shape, wide, true, cell, order);
    }

    ViewColumn<T> showing(BiFunction<T, Instant, Line> other) {
        return new ViewColumn<>(shape, wide, lively, other, order);
    }

    String title() {
        return shape.title();
    }
}
