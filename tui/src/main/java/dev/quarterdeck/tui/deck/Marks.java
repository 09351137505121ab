package dev.quarterdeck.tui.deck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rows marked for one action on all of them; marks hold ids. */
final class Marks {
    private final LiveRows<?> rows;
    private final Set<String> ids = new LinkedHashSet<>();
    private String last = "";

    Marks(LiveRows<?> rows) {
        this.rows = rows;
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    int count() {
        return ids.size();
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    void toggle(String id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        last = id;
    }

    /** Marks everything from the last mark to this row. */
    void rangeTo(int index) {
        int from = Math.max(0, rows.indexOf(last));
        for (int i = Math.min(from, index); i <= Math.max(from, index); i++) {
            ids.add(rows.idAt(i));
        }
    }

    void all() {
        for (int i = 0; i < rows.shown(); i++) {
            ids.add(rows.idAt(i));
        }
    }

    void clear() {
        ids.clear();
        last = "";
    }

    /** Forgets rows that are gone. */
    void keepExisting() {
        if (!ids.isEmpty()) {
            ids.removeIf(id -> rows.get(id) == null);
        }
    }

    void forget(String id) {
        ids.remove(id);
    }
}
