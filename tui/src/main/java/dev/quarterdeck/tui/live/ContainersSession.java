package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Follows the containers over one connection: one list, then only what events speak of. */
final class ContainersSession implements LiveSession {

    /** Every action after which a container's row may look different. */
    static final List<String> ACTIONS =
            List.of(
                    "create",
                    "start",
                    "restart",
                    "die",
                    "stop",
                    "kill",
                    "pause",
                    "unpause",
                    "rename",
                    "update",
                    "health_status",
                    "destroy");

    /** So many changed containers are asked for by id; more of them by a whole list. */
    private static final int MOST_BY_ID = 60;

    /** What is said of a container that somebody ends, before or after it dies. */
    private static final Set<String> ASKED = Set.of("stop", "kill");

    private static final Set<String> BEGIN = Set.of("start", "die");

    private final Engine engine;
    private final Timing timing;
    private final Clock clock;
    private final Consumer<Object> sink;
    private final Map<String, ContainerRow> rows = new HashMap<>();
    private final Map<String, Instant> exact = new HashMap<>();
    private final Map<String, Doubt> doubts = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();

    ContainersSession(Engine engine, Timing timing, Clock clock, Consumer<Object> sink) {
        this.engine = engine;
        this.timing = timing;
        this.clock = clock;
        this.sink = sink;
    }

    @Override
    public void begin(About about) {
        List<ContainerRow> all = list(Request.get("/containers/json").with("all", "1"));
        all.forEach(row -> rows.put(row.id(), row));
        sink.accept(new Change.Live<ContainerRow>(about));
        sink.accept(new Change.Page<>(all));
    }

    @Override
    public boolean unsettled() {
        return !doubts.isEmpty();
    }

    @Override
    public void hear(List<Note> notes) {
        var changed = new LinkedHashSet<String>();
        for (Note note : notes) {
            switch (note) {
                case Note.Event event -> event(event, changed);
                case Note.Started(String id, Instant at) -> started(id, at);
                case Note.Known(About about) -> sink.accept(new Change.Live<ContainerRow>(about));
                case Note.End(RuntimeException why) -> throw ended(why);
            }
        }
        changed.addAll(doubts.keySet());
        refresh(changed);
    }

    static RuntimeException ended(@Nullable RuntimeException why) {
        return why == null ? Troubles.brokenOff() : why;
    }

    private void event(Note.Event event, Set<String> changed) {
        if (event.action().equals("destroy")) {
            changed.remove(event.id());
            remove(event.id());
            return;
        }
        if (ASKED.contains(event.action())) {
            stopped.add(event.id());
        } else if (event.action().equals("start")) {
            stopped.remove(event.id());
        }
        if (BEGIN.contains(event.action())) {
            exact.put(event.id(), event.at());
        }
        Doubt doubt = Doubt.after(event.action());
        if (doubt != null) {
            doubts.put(event.id(), doubt);
        } else if (event.action().equals("start")) {
            doubts.remove(event.id());
        }
        changed.add(event.id());
    }

    private void remove(String id) {
        exact.remove(id);
        doubts.remove(id);
        stopped.remove(id);
        if (rows.remove(id) != null) {
            sink.accept(new Change.Remove<ContainerRow>(id));
        }
    }

    /** An inspection knows the start to the nanosecond; it counts while the container runs. */
    private void started(String id, Instant at) {
        exact.put(id, at);
        ContainerRow row = rows.get(id);
        if (row != null && (row.state().equals("running") || row.state().equals("paused"))) {
            upsert(row.began(at));
        }
    }

    private void refresh(Set<String> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<ContainerRow> current = list(request(changed));
        var missing = new HashSet<>(changed);
        for (ContainerRow row : current) {
            missing.remove(row.id());
            settle(row);
        }
        missing.forEach(this::remove);
    }

    private void settle(ContainerRow row) {
        Doubt doubt = doubts.get(row.id());
        if (doubt == null || !doubt.rejects(row.state())) {
            doubts.remove(row.id());
            upsert(row);
        }
    }

    private static Request request(Collection<String> ids) {
        Request all = Request.get("/containers/json").with("all", "1");
        if (ids.size() > MOST_BY_ID) {
            return all;
        }
        Map<String, Object> wanted = new LinkedHashMap<>();
        ids.forEach(id -> wanted.put(id, true));
        return all.with("filters", Json.write(Map.of("id", wanted)));
    }

    private void upsert(ContainerRow row) {
        if (!row.equals(rows.put(row.id(), row))) {
            sink.accept(new Change.Upsert<>(row));
        }
    }

    private List<ContainerRow> list(Request request) {
        Instant now = clock.instant();
        return Json.array(engine.send(request, timing.answer()).json()).stream()
                .map(Json::object)
                .map(json -> ContainerRows.row(json, exact.get(id(json)), now))
                .map(row -> stopped.contains(row.id()) ? row.asked() : row)
                .toList();
    }

    private static String id(Map<String, @Nullable Object> json) {
        return ContainerRows.text(json.get("Id"));
    }
}
