package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Where;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        Function<Pane<T>, String> summary,
        String advice) {
    ResourceView {
        columns = List.copyOf(columns);
    }

    /** The column of a title. */
    Optional<ViewColumn<T>> column(String wanted) {
        return columns.stream().filter(column -> column.title().equals(wanted)).findFirst();
    }

    /**
     * How many columns stand still while the others are scrolled: the sign and all up to the name.
     */
    int fixed() {
        boolean second = columns.size() > 2 && columns.get(2).title().equals("NAME");
        return second ? 3 : 2;
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
