package dev.quarterdeck.docker;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Questions about the images of an engine. */
public final class Images {
    private final Engine engine;

    public Images(Engine engine) {
        this.engine = engine;
    }

    /** The images, without or with ({@code all}) the unnamed steps of builds. */
    public List<Map<String, @Nullable Object>> list(boolean all, Filters filters, Duration within) {
        Request request = filters.in(Request.get("/images/json"));
        return Containers.objects(
                engine.send(all ? request.with("all", "1") : request, within).json());
    }

    /** Everything the engine knows of one image. */
    public Map<String, @Nullable Object> inspect(String name) {
        return Json.object(engine.send(Request.get("/images/" + name + "/json")).json());
    }

    /** Its layers, the newest first, with the commands that made them. */
    public List<Map<String, @Nullable Object>> history(String name) {
        return Containers.objects(engine.send(Request.get("/images/" + name + "/history")).json());
    }
}
