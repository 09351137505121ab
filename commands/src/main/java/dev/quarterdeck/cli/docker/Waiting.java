package dev.quarterdeck.cli.docker;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.Reply;
import dev.quarterdeck.docker.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

/** Waits for a container's exit; asked before it starts, so that no exit can be missed. */
final class Waiting implements AutoCloseable {
    private static final int UNKNOWN = 125;

    private final Reply reply;
    private final Channels channels;

    /**
     * Begins to wait.
     *
     * @param condition what to wait for: removed, next-exit, or empty for not running
     */
    Waiting(Engine engine, String id, String condition, Channels channels) {
        this.reply =
                engine.send(
                        Request.post("/containers/" + id + "/wait")
                                .withSet("condition", condition));
        this.channels = channels;
    }

    /** The exit status, as soon as there is one. */
    int status() {
        try {
            Object answer = reply.json();
            Object error = Json.object(Json.object(answer).get("Error")).get("Message");
            if (error != null && !error.equals("")) {
                channels.complain("Error waiting for container: " + error);
                return UNKNOWN;
            }
            return Json.object(answer).get("StatusCode") instanceof Number code
                    ? code.intValue()
                    : UNKNOWN;
        } catch (OpsException e) {
            channels.complain("error waiting for container: " + e.what());
            return UNKNOWN;
        }
    }

    @Override
    public void close() {
        reply.close();
    }
}
