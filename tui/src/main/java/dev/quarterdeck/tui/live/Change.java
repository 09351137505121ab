package dev.quarterdeck.tui.live;

import java.util.List;

/** What a live source says: rows that came, changed and went, and how its connection is. */
public sealed interface Change<T> {
    /** All rows there are now; replaces whatever was known. */
    record Page<T>(List<T> rows) implements Change<T> {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** Further rows of the page that came before: it was a part of all there are. */
    record More<T>(List<T> rows) implements Change<T> {
        public More {
            rows = List.copyOf(rows);
        }
    }

    /** One row that is new or changed. */
    record Upsert<T>(T row) implements Change<T> {}

    /** One row that is gone. */
    record Remove<T>(String id) implements Change<T> {}

    /** The source lost its engine (or never had it); rows stay, and the source goes on trying. */
    record Stale<T>(Trouble trouble) implements Change<T> {}

    /** The source is connected and what follows is current. */
    record Live<T>(About about) implements Change<T> {}
}
