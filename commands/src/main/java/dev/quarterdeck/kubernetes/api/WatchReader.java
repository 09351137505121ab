package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.JsonWalk;
import dev.quarterdeck.json.TextPool;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** Reads the events of a watch as they arrive, each as soon as its last byte is there. */
public final class WatchReader {
    private static final TableReader.Answer NOTHING = new TableReader.Answer(null, null);

    private final JsonWalk walk;
    private String type = "";
    private TableReader.Answer object = NOTHING;

    public WatchReader(InputStream utf8, TextPool pool) {
        this.walk = new JsonWalk(utf8, pool);
    }

    /**
     * One event.
     *
     * @param type {@code ADDED}, {@code MODIFIED}, {@code DELETED}, {@code BOOKMARK} or {@code
     *     ERROR}
     * @param object a table of one row; a tree where the server makes none, and of an error
     */
    public record Event(String type, TableReader.Answer object) {}

    /** Waits for the next event; null at the end of the watch. */
    public @Nullable Event next() throws IOException {
        if (!walk.more()) {
            return null;
        }
        type = "";
        object = NOTHING;
        walk.object(this::field);
        return new Event(type, object);
    }

    private void field(String key) throws IOException {
        switch (key) {
            case "type" -> type = walk.text();
            case "object" -> object = TableReader.read(walk, TableReader.Keep.META);
            default -> walk.skip();
        }
    }
}
