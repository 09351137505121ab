package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.api.WatchReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Tells the changes that one watch brings, and remembers how far it came. */
final class ObjectWatch {

    private static final int GONE = 410;

    private final Rows rows;
    private final Voice voice;
    private final Clock clock;
    private String version;
    private List<Table.Column> columns;
    private boolean moved;

    ObjectWatch(Rows rows, Voice voice, Clock clock, String version, List<Table.Column> columns) {
        this.rows = rows;
        this.voice = voice;
        this.clock = clock;
        this.version = version;
        this.columns = columns;
    }

    /** From where the next watch goes on; empty where only a new list helps. */
    String version() {
        return version;
    }

    /** Whether the last watch brought anything. */
    boolean hasMoved() {
        return moved;
    }

    /** Reads to the end of the watch, or to where it cannot go on. */
    void read(InputStream body) throws IOException {
        moved = false;
        var events = new WatchReader(body, rows.texts());
        while (!version.isEmpty()) {
            WatchReader.Event event = events.next();
            if (event == null) {
                return;
            }
            hear(event);
            moved = true;
        }
    }

    private void hear(WatchReader.Event event) {
        switch (event.type()) {
            case "ADDED", "MODIFIED", "DELETED" -> change(event);
            case "BOOKMARK" -> advance(ObjectCalls.table(event.object(), clock.instant()));
            case "ERROR" -> end(event.object().other());
            default -> {
                // A kind of event of later servers: what it means for a row is not known.
            }
        }
    }

    private void change(WatchReader.Event event) {
        Table table = ObjectCalls.table(event.object(), clock.instant());
        if (!table.columns().isEmpty() && !table.columns().equals(columns)) {
            version = "";
            return;
        }
        for (Table.TableRow row : table.rows()) {
            if (event.type().equals("DELETED")) {
                voice.remove(Rows.id(row));
            } else {
                voice.upsert(rows.row(row, clock.instant()));
            }
        }
        advance(table);
    }

    private void advance(Table table) {
        if (!table.resourceVersion().isEmpty()) {
            version = table.resourceVersion();
        }
    }

    private void end(@Nullable Map<String, @Nullable Object> status) {
        StatusError error = StatusError.of(status == null ? Map.of() : status);
        if (!expired(error)) {
            throw error;
        }
        version = "";
    }

    /** Whether the server does not know any more what has changed since. */
    static boolean expired(StatusError error) {
        return error.code() == GONE
                || error.reason().equals("Expired")
                || error.reason().equals("Gone");
    }
}
