package dev.quarterdeck.docker;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/** Questions about an engine itself. */
public final class Daemon {
    private final Engine engine;

    public Daemon(Engine engine) {
        this.engine = engine;
    }

    /** What {@code docker info} tells. */
    public Map<String, @Nullable Object> info(Duration within) {
        return Json.object(engine.send(Request.get("/info"), within).json());
    }

    /** What {@code docker version} tells of the server. */
    public Map<String, @Nullable Object> version(Duration within) {
        return Json.object(engine.send(Request.get("/version"), within).json());
    }

    /** Events as they happen; {@code since} is a time in seconds since 1970, or empty for now. */
    public JsonStream events(String since, Filters filters) {
        Request request = Request.get("/events").withSet("since", since);
        return new JsonStream(engine.send(filters.in(request)));
    }
}
