package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Follows the images over one connection: after an event the list is read again and compared. */
final class ImagesSession implements LiveSession {

    /** Every action after which an image or a name may have come or gone. */
    static final List<String> ACTIONS =
            List.of("pull", "tag", "untag", "delete", "import", "load", "build", "create", "prune");

    private final Engine engine;
    private final Timing timing;
    private final Consumer<Object> sink;
    private final Map<String, ImageRow> rows = new HashMap<>();

    ImagesSession(Engine engine, Timing timing, Consumer<Object> sink) {
        this.engine = engine;
        this.timing = timing;
        this.sink = sink;
    }

    @Override
    public void begin(About about) {
        List<ImageRow> all = list();
        all.forEach(row -> rows.put(row.key(), row));
        sink.accept(new Change.Live<ImageRow>(about));
        sink.accept(new Change.Page<>(all));
    }

    @Override
    public boolean unsettled() {
        return false;
    }

    @Override
    public void hear(List<Note> notes) {
        boolean changed = false;
        for (Note note : notes) {
            switch (note) {
                case Note.Event event -> changed = true;
                case Note.Started started -> changed |= false;
                case Note.Known(About about) -> sink.accept(new Change.Live<ImageRow>(about));
                case Note.End(RuntimeException why) -> throw ContainersSession.ended(why);
            }
        }
        if (changed) {
            compare(list());
        }
    }

    private void compare(List<ImageRow> current) {
        Set<String> keys = current.stream().map(ImageRow::key).collect(Collectors.toSet());
        for (String key : List.copyOf(rows.keySet())) {
            if (!keys.contains(key)) {
                rows.remove(key);
                sink.accept(new Change.Remove<ImageRow>(key));
            }
        }
        for (ImageRow row : current) {
            if (!row.equals(rows.put(row.key(), row))) {
                sink.accept(new Change.Upsert<>(row));
            }
        }
    }

    private List<ImageRow> list() {
        return ImageRows.rows(
                Json.array(engine.send(Request.get("/images/json"), timing.answer()).json()));
    }
}
