package dev.quarterdeck.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Heard;
import dev.quarterdeck.tui.live.Trouble;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a person would see of a following: the rows as whoever heard all changes knows them. */
final class Screen implements AutoCloseable {

    private final Heard heard;
    private int folded;
    private final Map<String, ObjectRow> rows = new LinkedHashMap<>();
    private List<Table.Column> columns = List.of();
    private int pages;
    private final List<Trouble> troubles = new ArrayList<>();

    Screen(ClusterSource source, ObjectQuery query) {
        this.heard = new Heard(source.objects(query));
    }

    static ObjectQuery all(String kind) {
        return new ObjectQuery("", kind, "", "", "");
    }

    static ObjectQuery in(String namespace, String kind) {
        return new ObjectQuery("", kind, namespace, "", "");
    }

    Change.Live<?> live() throws InterruptedException {
        return heard.next(Change.Live.class);
    }

    Trouble trouble() throws InterruptedException {
        return heard.trouble();
    }

    Heard heard() {
        return heard;
    }

    /** Waits until the rows are as wanted. */
    void until(Predicate<Map<String, ObjectRow>> wanted) throws InterruptedException {
        fold(heard.soFar());
        while (!wanted.test(rows)) {
            fold(heard.more());
        }
    }

    private void fold(List<Object> all) {
        for (Object what : all.subList(folded, all.size())) {
            switch (what) {
                case ObjectTable table -> columns = table.columns();
                case Change<?> change -> fold(change);
                default -> throw new AssertionError(what);
            }
        }
        folded = all.size();
    }

    private void fold(Change<?> change) {
        switch (change) {
            case Change.Page<?>(List<?> page) -> {
                pages++;
                rows.clear();
                page.forEach(this::fresh);
            }
            case Change.More<?>(List<?> more) -> more.forEach(this::fresh);
            case Change.Upsert<?>(Object row) -> rows.put(((ObjectRow) row).id(), (ObjectRow) row);
            case Change.Remove<?>(String id) ->
                    assertThat(rows.remove(id)).as("removed row").isNotNull();
            case Change.Stale<?> stale -> troubles.add(stale.trouble());
            case Change.Live<?> live -> assertThat(columns).isNotEmpty();
        }
    }

    /** No row comes twice in the pages of one list. */
    private void fresh(@Nullable Object row) {
        if (!(row instanceof ObjectRow known)) {
            throw new AssertionError(row);
        }
        assertThat(rows.put(known.id(), known)).as("doubled row").isNull();
    }

    int pages() {
        return pages;
    }

    /** What was told to be wrong, in order. */
    List<Trouble> troubles() {
        return troubles;
    }

    /** The cells of every object by column, as kubectl's wide output has them. */
    Map<String, Map<String, String>> cells() {
        var all = new TreeMap<String, Map<String, String>>();
        for (ObjectRow row : rows.values()) {
            var cells = new TreeMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(
                        columns.get(i).name().toUpperCase(Locale.ROOT),
                        String.valueOf(row.cells().get(i)));
            }
            cells.put("NAMESPACE", row.namespace());
            assertThat(all.put(row.namespace() + "/" + row.name(), cells)).isNull();
        }
        return all;
    }

    @Override
    public void close() {
        heard.close();
    }
}
