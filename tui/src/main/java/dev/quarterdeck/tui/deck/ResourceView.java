package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Where;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one kind of thing is listed: one entry for each pane of the deck.
 *
 * @param title the pane's name
 * @param noun what one of them is called
 * @param place where its keys are found in the keymap
 * @param identity what a row is known by
 * @param name what a person calls it
 * @param columns from left to right; the first is the glyph
 * @param sorting the title of the column it is sorted by at first
 * @param faulty whether something is wrong with a row
 * @param summary what the pane's border says on the right
 * @param advice what to do when there is none
 */
record ResourceView<T>(
        String title,
        String noun,
        Where place,
        Function<T, String> identity,
        Function<T, String> name,
        List<ViewColumn<T>> columns,
        String sorting,
        Predicate<T> faulty,
        Function<List<T>, String> summary,
        String advice) {
    ResourceView {
        columns = List.copyOf(columns);
    }

    /** Lower-case titles, for filters. */
    List<String> filterWords() {
        return columns.stream().map(column -> column.title().toLowerCase(Locale.ROOT)).toList();
    }

    /** The columns on screen. */
    List<ViewColumn<T>> visible(boolean wide) {
        return columns.stream().filter(column -> wide || !column.wide()).toList();
    }
}
