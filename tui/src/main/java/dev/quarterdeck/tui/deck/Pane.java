package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.widget.ColumnWidths;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** One list of live things: its rows, what is selected, and how it is sorted and filtered. */
final class Pane<T> {
    /** As many as take their places one by one. */
    private static final int FEW = 60;

    private final LiveRows<T> rows;
    private final Cursor cursor;
    private final Marks marks;
    private final Lights lights = new Lights();
    private final ColumnWidths widths = new ColumnWidths();
    private ResourceView<T> view;
    private ViewColumn<T> sorting;
    private boolean reversed;
    private boolean wide;
    private boolean faultsOnly;
    private int scrolled;
    private Places places = Places.NONE;
    private final Map<String, Written> texts = new HashMap<>();
    private String filterText = "";

    private @Nullable String summary;
    private @Nullable Trouble trouble;
    private @Nullable About about;
    private @Nullable Instant heard;

    /** What a filter has read of a row. */
    private record Written(Object row, String text) {}

    Pane(ResourceView<T> view) {
        this.view = view;
        this.sorting = view.column(view.sorting()).orElseThrow();
        this.rows = new LiveRows<>(view.identity(), sorting.order());
        this.cursor = new Cursor(rows);
        this.marks = new Marks(rows);
    }

    ResourceView<T> view() {
        return view;
    }

    /**
     * Shows the same rows by other columns; sorting and filter stay where there is a column for
     * them.
     */
    void turn(ResourceView<T> other) {
        String title = sorting.title();
        boolean usual = title.equals(view.sorting());
        view = other;
        sorting =
                other.column(usual ? other.sorting() : title)
                        .or(() -> other.column(other.sorting()))
                        .orElseThrow();
        texts.clear();
        applyFilter();
        resort();
    }

    LiveRows<T> rows() {
        return rows;
    }

    Cursor cursor() {
        return cursor;
    }

    Marks marks() {
        return marks;
    }

    Lights lights() {
        return lights;
    }

    ColumnWidths widths() {
        return widths;
    }

    // ------------------------------------------------------------------ what the source says

    void replace(Collection<T> all, Instant now) {
        texts.clear();
        rows.replace(all);
        heard = now;
        trouble = null;
        marks.keepExisting();
        changed();
    }

    /** Takes further rows in that belong to those before. */
    void more(Collection<T> others, Instant now) {
        rows.add(others);
        heard = now;
        changed();
    }

    /** Takes a new or changed row in; says whether there is anything new to see. */
    boolean upsert(T row, Instant now) {
        String id = view.identity().apply(row);
        T before = rows.get(id);
        boolean seen = before == null || inSight(id);
        if (before != null && seen) {
            light(before, row, now);
        }
        rows.upsert(row);
        changed();
        return seen
                || inSight(id)
                || before != null && view.faulty().test(before) != view.faulty().test(row);
    }

    /** Gives known rows what was found out about them; no change of theirs. */
    void renew(Collection<T> known) {
        if (known.size() > FEW) {
            rows.add(known);
        } else {
            known.forEach(rows::upsert);
        }
        if (!known.isEmpty()) {
            changed();
        }
    }

    private boolean inSight(String id) {
        int at = rows.indexOf(id);
        return at >= cursor.top() && at < cursor.top() + cursor.height();
    }

    void remove(String id) {
        if (rows.remove(id)) {
            marks.forget(id);
            texts.remove(id);
            changed();
        }
    }

    /** Forgets all rows, to hear of them again. */
    void clear() {
        rows.replace(List.of());
        heard = null;
        changed();
    }

    void stale(Trouble why, Instant now) {
        if (trouble == null && heard != null) {
            heard = now;
        }
        trouble = why;
    }

    void live(About from, Instant now) {
        about = from;
        trouble = null;
        heard = now;
    }

    @Nullable Trouble trouble() {
        return trouble;
    }

    @Nullable About about() {
        return about;
    }

    /** When its rows were last known to be right; null while nothing has come. */
    @Nullable Instant heard() {
        return heard;
    }

    private void light(T before, T after, Instant now) {
        String id = view.identity().apply(after);
        for (ViewColumn<T> column : view.visible(wide)) {
            Line was = column.cell().apply(before, now);
            if (!column.lively() && !was.equals(column.cell().apply(after, now))) {
                lights.light(id, column.title(), now);
            }
        }
    }

    private void changed() {
        summary = null;
        cursor.follow();
    }

    /** What the border says on the right. */
    String summary() {
        if (summary == null) {
            summary = view.summary().apply(this);
        }
        return summary;
    }

    // ------------------------------------------------------------------ how it is shown

    Optional<T> selected() {
        return Optional.ofNullable(rows.get(cursor.selected()));
    }

    /** The ids an action is for: the marked rows, else the selected one. */
    List<String> targets() {
        if (marks.count() > 0) {
            return marks.ids();
        }
        return cursor.selected().isEmpty() ? List.of() : List.of(cursor.selected());
    }

    String nameOf(String id) {
        T row = rows.get(id);
        return row == null ? Identifiers.brief(id) : view.name().apply(row);
    }

    boolean wide() {
        return wide;
    }

    void toggleWide() {
        wide = !wide;
        scrolled = 0;
        texts.clear();
        applyFilter();
    }

    boolean faultsOnly() {
        return faultsOnly;
    }

    void toggleFaults() {
        faultsOnly = !faultsOnly;
        applyFilter();
    }

    String filter() {
        return filterText;
    }

    void filter(String text) {
        if (!text.equals(filterText)) {
            filterText = text;
            applyFilter();
        }
    }

    private void applyFilter() {
        RowFilter filter = RowFilter.parse(filterText, view.filterWords());
        Predicate<T> faults = faultsOnly ? view.faulty() : row -> true;
        rows.filter(row -> faults.test(row) && filter.passes(column -> text(row, column)));
        widths.forget();
        cursor.filtered();
    }

    /** The text a filter looks in; that of whole rows is kept while a filter is there. */
    @SuppressWarnings("ReferenceEquality") // the very row the text was written from
    private String text(T row, String wanted) {
        if (!wanted.isEmpty()) {
            return written(row, wanted);
        }
        String id = view.identity().apply(row);
        Written known = texts.get(id);
        if (known == null || known.row() != row) {
            known = new Written(row, written(row, ""));
            texts.put(id, known);
        }
        return known.text();
    }

    /** Writes the texts out that a filter will look in. */
    void write() {
        rows.each(row -> text(row, ""));
    }

    /** The sign is nothing to look for. */
    private boolean seen(ViewColumn<T> column) {
        return !column.lively() && !column.title().isEmpty() && (wide || !column.wide());
    }

    private String written(T row, String wanted) {
        Instant known = heard;
        Instant when = wanted.isEmpty() || known == null ? Instant.EPOCH : known;
        // The name stands first, so that ^ means its beginning whatever columns there are.
        StringBuilder all = new StringBuilder(wanted.isEmpty() ? view.name().apply(row) + " " : "");
        for (ViewColumn<T> column : view.columns()) {
            boolean asked =
                    wanted.isEmpty() ? seen(column) : column.title().equalsIgnoreCase(wanted);
            if (asked) {
                all.append(column.cell().apply(row, when).text()).append(' ');
            }
        }
        return all.toString().strip();
    }

    ViewColumn<T> sorting() {
        return sorting;
    }

    boolean reversed() {
        return reversed;
    }

    void sort(int by) {
        List<ViewColumn<T>> columns = view.visible(wide);
        int at = columns.indexOf(sorting);
        sorting = columns.get(Math.floorMod(at + by, columns.size()));
        reversed = false;
        resort();
    }

    /** Sorts by the column of this number among those in sight; by the same one, the other way. */
    void sortBy(int column) {
        ViewColumn<T> wanted = view.visible(wide).get(column);
        reversed = wanted.equals(sorting) && !reversed;
        sorting = wanted;
        resort();
    }

    /** Where its columns were drawn last. */
    Places places() {
        return places;
    }

    /** Whether columns were left out for want of room when it was drawn last. */
    boolean crowded() {
        return IntStream.of(places.widths()).anyMatch(width -> width == 0)
                || places.columns().length < view.visible(wide).size();
    }

    void drawn(Places at) {
        places = at;
    }

    /** The time its rows are told for: while nothing is heard, that of the last news. */
    Instant time(Instant now) {
        return trouble != null && heard != null && heard.isBefore(now) ? heard : now;
    }

    void reverse() {
        reversed = !reversed;
        resort();
    }

    private void resort() {
        Order<T> order = sorting.order();
        rows.sort(reversed ? order.reversed() : order);
        cursor.follow();
    }

    /** Lets rows take their places; says whether any moved. */
    boolean settle() {
        boolean moved = rows.settle();
        if (moved) {
            cursor.follow();
        }
        return moved;
    }

    int scrolled() {
        return scrolled;
    }

    void scrollColumns(int by) {
        scrolled = Math.clamp(scrolled + by, 0, Math.max(0, view.visible(wide).size() - 3));
    }
}
