package dev.quarterdeck.cli.docker;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.GoTime;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

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
                complain("Error waiting for container: " + error);
                return UNKNOWN;
            }
            return Json.object(answer).get("StatusCode") instanceof Number code
                    ? code.intValue()
                    : UNKNOWN;
        } catch (OpsException e) {
            complain("error waiting for container: " + e.what());
            return UNKNOWN;
        }
    }

    /** As the docker client logs it. */
    private void complain(String message) {
        OffsetDateTime now =
                OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        channels.complain(
                "time=\"" + GoTime.rfc3339(now) + "\" level=error msg=" + GoQuote.quote(message));
    }

    @Override
    public void close() {
        reply.close();
    }
}
