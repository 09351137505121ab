package dev.quarterdeck.docker;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions about the containers of an engine. */
public final class Containers {
    private final Engine engine;

    public Containers(Engine engine) {
        this.engine = engine;
    }

    /** The containers, running ones or {@code all}, that pass the filters. */
    public List<Map<String, @Nullable Object>> list(boolean all, Filters filters, Duration within) {
        Request request = filters.in(Request.get("/containers/json"));
        return objects(engine.send(all ? request.with("all", "1") : request, within).json());
    }

    /** Everything the engine knows of one container. */
    public Map<String, @Nullable Object> inspect(String name) {
        return Json.object(engine.send(Request.get("/containers/" + name + "/json")).json());
    }

    /** Its processes; {@code arguments} are those of ps, or empty for the engine's own. */
    public Processes processes(String name, String arguments) {
        Request request = Request.get("/containers/" + name + "/top");
        return Processes.of(engine.send(request.withSet("ps_args", arguments)).json());
    }

    /** Its figures about once a second; see {@link Usage#of}. */
    public JsonStream stats(String name) {
        Request request = Request.get("/containers/" + name + "/stats").with("stream", "1");
        return new JsonStream(engine.send(request));
    }

    /** Its log. */
    public LogStream logs(String name, LogOptions options) {
        return logs(name, hasTerminal(inspect(name)), options);
    }

    /** Its log, where it is known whether it has a terminal. */
    public LogStream logs(String name, boolean terminal, LogOptions options) {
        Request request = options.in(Request.get("/containers/" + name + "/logs"));
        return new LogStream(engine.send(request), terminal);
    }

    /** Whether a container, as inspected, was given a terminal. */
    public static boolean hasTerminal(Map<String, @Nullable Object> inspected) {
        return Boolean.TRUE.equals(Json.object(inspected.get("Config")).get("Tty"));
    }

    static List<Map<String, @Nullable Object>> objects(@Nullable Object array) {
        var objects = new ArrayList<Map<String, @Nullable Object>>();
        for (Object element : Json.array(array)) {
            objects.add(Json.object(element));
        }
        return objects;
    }
}
